import { existsSync, readFileSync } from 'node:fs';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { commands } from '../../../src/surfaces/commands/commands.ts';

/** An element of the manifest; names with their prefix. */
interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
}

const manifest = read(readFileSync('manifest.xml', 'utf8'));
const every = all(manifest);
const named = (name: string) => every.filter((element) => element.name === name);
const base = 'https://localhost:3000/';

function read(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes: attributes, children: [], text: '' };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => void (open.at(-1)!.text += text));
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return root.children[0]!;
}

function all(element: Element): Element[] {
  return [element, ...element.children.flatMap(all)];
}

/** The order in which the schema wants an element's children; source: Microsoft's reference of the add-in only manifest. Leaving one out is allowed. */
const orders: Record<string, string[]> = {
  OfficeApp: ['Id', 'AlternateId', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName', 'Description', 'IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'AppDomains', 'Hosts', 'Requirements', 'DefaultSettings', 'Permissions', 'Dictionary', 'VersionOverrides', 'ExtendedOverrides'],
  VersionOverrides: ['Description', 'Requirements', 'Hosts', 'Resources', 'EquivalentAddins', 'WebApplicationInfo'],
  Host: ['Runtimes', 'AllFormFactors', 'DesktopFormFactor', 'MobileFormFactor'],
  ExtensionPoint: ['Script', 'Page', 'Metadata', 'Namespace', 'OfficeTab'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  Group: ['Label', 'Icon', 'Control'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  Resources: ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'],
};

describe('the manifest, without a connection', () => {
  test('its elements stand in the order of the schema', () => {
    for (const element of every) {
      const order = orders[element.name];
      if (!order) continue;
      const places = element.children.map(({ name }) => order.indexOf(name));
      expect(places, element.name).not.toContain(-1);
      expect(places, element.name).toEqual([...places].sort((one, other) => one - other));
    }
  });

  test('every resid is defined once, is used, and has at most 32 characters', () => {
    const defined = every.filter(({ name }) => /^bt:(Image|Url|String)$/.test(name)).map(({ attributes }) => attributes['id']).filter((id) => id !== undefined);
    const used = every.flatMap(({ attributes }) => attributes['resid'] ?? []);
    expect(new Set(defined).size).toBe(defined.length);
    expect(new Set(used)).toEqual(new Set(defined));
    for (const id of defined) expect(id.length, id).toBeLessThanOrEqual(32);
  });

  test('strings are short enough: 125 characters for a label, 250 for a tip', () => {
    const strings = (group: string) => named(group).flatMap(({ children }) => children).map(({ attributes }) => attributes['DefaultValue'] ?? '');
    for (const text of strings('bt:ShortStrings')) expect(text.length, text).toBeLessThanOrEqual(125);
    for (const text of strings('bt:LongStrings')) expect(text.length, text).toBeLessThanOrEqual(250);
    expect(named('Description')[0]!.attributes['DefaultValue']!.length).toBeLessThanOrEqual(250);
  });

  test('every address is https and names a file that the build makes', () => {
    const addresses = every.flatMap(({ attributes }) => Object.entries(attributes).filter(([name, value]) => !name.startsWith('xmlns') && /^\w+:\/\//.test(value)).map(([, value]) => value));
    expect(addresses.length).toBeGreaterThan(8);
    for (const address of addresses) {
      expect(address.startsWith(base), address).toBe(true);
      const file = address.slice(base.length);
      const source = file.startsWith('icons/') ? `assets/${file}` : file === 'functions.json' ? 'src/surfaces/functions/functions.ts' : `src/surfaces/excel/${file.replace(/\.js$/, '.ts')}`;
      expect(existsSync(source), source).toBe(true);
    }
  });

  test('the icons are PNG files of their sizes', () => {
    for (const size of [16, 32, 64, 80]) {
      const bytes = readFileSync(`assets/icons/icon-${size}.png`);
      expect(bytes.subarray(1, 4).toString()).toBe('PNG');
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([size, size]);
    }
    for (const icon of named('Icon')) expect(icon.children.map(({ attributes }) => attributes['size'])).toEqual(['16', '32', '80']);
  });

  test('buttons and shortcuts name commands that are associated, and nothing else', () => {
    const buttons = named('FunctionName').map(({ text }) => text);
    const { actions, shortcuts } = JSON.parse(readFileSync('src/surfaces/excel/shortcuts.json', 'utf8')) as { actions: { id: string; type: string }[]; shortcuts: { action: string; key: { default: string } }[] };
    for (const name of [...buttons, ...actions.map(({ id }) => id)]) expect(Object.keys(commands)).toContain(name);
    expect(shortcuts.map(({ action }) => action)).toEqual(actions.map(({ id }) => id));
    for (const { key } of shortcuts) expect(key.default).toMatch(/^Ctrl\+Alt\+Shift\+[A-Z]$/);
  });

  test('runtime, page, function file and pane are one, as a shared runtime needs', () => {
    const resid = (name: string) => named(name).map(({ attributes }) => attributes['resid']);
    const page = named('Page')[0]!.children[0]!.attributes['resid'];
    const pane = named('Action').find(({ attributes }) => attributes['xsi:type'] === 'ShowTaskpane')!.children.find(({ name }) => name === 'SourceLocation')!.attributes['resid'];
    expect([...resid('Runtime'), ...resid('FunctionFile'), page, pane]).toEqual(['Pane.Url', 'Pane.Url', 'Pane.Url', 'Pane.Url']);
    expect(named('Runtime')[0]!.attributes['lifetime']).toBe('long');
  });

  test('it asks for what is needed and no more, in British English', () => {
    const sets = [...named('Set'), ...named('bt:Set')].map(({ attributes }) => `${attributes['Name']} ${attributes['MinVersion']}`);
    expect(new Set(sets)).toEqual(new Set(['ExcelApi 1.9', 'SharedRuntime 1.1']));
    expect(named('Permissions')[0]!.text).toBe('ReadWriteDocument');
    expect(named('DefaultLocale')[0]!.text).toBe('en-GB');
    expect(named('AppDomain')).toEqual([]);
    expect(named('Hosts').flatMap(({ children }) => children.map(({ attributes }) => attributes['Name'] ?? attributes['xsi:type']))).toEqual(['Workbook', 'Workbook']);
  });
});
