import { Refused, lacking, notFound } from './thing.ts';
import type { Answer, Thing } from './thing.ts';

/** A batch as the client sends it. */
export interface Batch {
  Actions: { Id: number; ActionType: number; Name?: string; ObjectPathId?: number; ArgumentInfo?: Given; QueryInfo?: { Select?: string[]; Skip?: number; Top?: number } }[];
  ObjectPaths?: Record<string, { Id: number; ObjectPathType: number; Name?: string; ParentObjectPathId?: number; ArgumentInfo?: Given }>;
}

interface Given {
  Arguments?: unknown[];
  ReferencedObjectPathIds?: (number | null)[];
}

/** Carries out a batch, action by action. It stops at the first that fails, and what came before stays done, as in Excel. */
export function execute(batch: Batch, workbook: Thing): { Results: { ActionId: number; Value: unknown }[]; Error?: object } {
  const made = new Map<number, Thing | null>();
  const results: { ActionId: number; Value: unknown }[] = [];

  const given = (info: Given | undefined): unknown[] => (info?.Arguments ?? []).map((value, place) => {
    const reference = info?.ReferencedObjectPathIds?.[place];
    return reference ? get(reference) : value;
  });
  const get = (id: number): Thing | null => {
    const known = made.get(id);
    if (known !== undefined) return known;
    const path = batch.ObjectPaths?.[String(id)];
    if (!path) throw new Refused('InvalidObjectPath', `there is no path ${id}`);
    const parent = path.ParentObjectPathId ? get(path.ParentObjectPathId) : workbook;
    const found = parent === null ? null : step(parent, path.ObjectPathType, path.Name ?? '', given(path.ArgumentInfo));
    made.set(id, found);
    return found;
  };
  const step = (parent: Thing, type: number, name: string, values: unknown[]): Thing | null => {
    switch (type) {
      case 1: return workbook;
      case 2: return internal(name);
      case 3: return objectOf(call(parent, name, values), parent, name);
      case 4: return member(parent.navigation, parent, name)();
      case 5: {
        if (!parent.index) throw lacking(`${parent.name}[…]`);
        return parent.index(values[0]);
      }
      case 7: return null;
      default: throw lacking(`paths of type ${type}`);
    }
  };

  let place = -1;
  try {
    for (const action of batch.Actions) {
      place++;
      const found = action.ObjectPathId ? get(action.ObjectPathId) : null;
      results.push({ ActionId: action.Id, Value: act(action, found, given(action.ArgumentInfo)) ?? null });
    }
    return { Results: results };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { Results: results, Error: { Code: error.code, Message: error.message, HttpStatusCode: 400, Location: batch.Actions[place]?.Name ?? '', ActionIndex: place } };
  }
}

function act(action: Batch['Actions'][number], found: Thing | null, values: unknown[]): unknown {
  const name = action.Name ?? '';
  switch (action.ActionType) {
    case 1: return found && identity(found);
    case 2: return found && query(found, action.QueryInfo?.Select ?? []);
    case 3: {
      // Ranges live as long as the batch here; the client keeps and drops references to them.
      if (name === '_KeepReference' || name === '_RemoveReference') return null;
      if (!found) throw notFound();
      const told = call(found, name, values);
      return told && 'answer' in told ? told.answer : null;
    }
    case 4: {
      if (!found) throw notFound();
      const { set } = member(found.scalars, found, name);
      if (!set) throw new Refused('AccessDenied', `${found.name}.${name} is read-only`);
      set(values[0]);
      return null;
    }
    case 5: return null;
    default: throw lacking(`actions of type ${action.ActionType}`);
  }
}

function internal(name: string): Thing {
  if (name !== 'Microsoft.InternalService.AddinInternalService') throw lacking(`new ${name}`);
  return { name, scalars: {}, navigation: {}, methods: { NotifyActionHandlerReady: () => undefined } };
}

function call(on: Thing, name: string, values: unknown[]): Thing | null | Answer | void {
  return member(on.methods, on, name)(...values);
}

function member<Member>(table: Record<string, Member>, on: Thing, name: string): Member {
  const found = Object.hasOwn(table, name) ? table[name] : undefined;
  if (!found) throw lacking(`${on.name}.${name}`);
  return found;
}

function objectOf(told: Thing | null | Answer | void, parent: Thing, name: string): Thing | null {
  if (told === null) return null;
  if (!told || 'answer' in told) throw lacking(`${parent.name}.${name} as an object`);
  return told;
}

function identity(of: Thing): Record<string, unknown> {
  return of.id ? { [of.id.key]: of.id.value } : {};
}

/** Answers a load: names as the caller wrote them, with or without a capital, 'a/b' for what lies deeper. */
function query(of: Thing, select: readonly string[]): Record<string, unknown> {
  if (of.items) {
    const inner = select.map((path) => path.replace(/^items\/?/, '')).filter(Boolean);
    return { _Items: of.items().map((item) => query(item, inner)) };
  }
  const told = identity(of);
  const deeper = new Map<string, string[]>();
  for (const path of select) {
    const [first = '', ...rest] = path.split('/');
    const name = first.charAt(0).toUpperCase() + first.slice(1);
    if (rest.length > 0) deeper.set(name, [...(deeper.get(name) ?? []), rest.join('/')]);
    else told[name] = member(of.scalars, of, name).get();
  }
  for (const [name, paths] of deeper) told[name] = query(member(of.navigation, of, name)(), paths);
  return told;
}
