/** An object as the wire knows it, with Excel's own names. A name that stands in none of the tables is answered with ApiNotFound. */
export interface Thing {
  name: string;
  id?: { key: 'Id' | '_Id'; value: string };
  scalars: Record<string, { get: () => unknown; set?: (value: unknown) => void }>;
  navigation: Record<string, () => Thing>;
  methods: Record<string, (...given: unknown[]) => Thing | null | Answer | void>;
  items?(): Thing[];
  index?(key: unknown): Thing;
}

/** A method's answer that is data and no object. */
export interface Answer {
  answer: unknown;
}

/** Excel's 'no', as the wire tells it. */
export class Refused extends Error {
  code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

export const notFound = () => new Refused('ItemNotFound', "The requested resource doesn't exist.");
export const invalid = () => new Refused('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.');
export const denied = () => new Refused('AccessDenied', 'You do not have access to this item.');
export const lacking = (what: string) => new Refused('ApiNotFound', `the simulated Excel does not implement ${what}`);

export function thing(name: string, parts: Partial<Omit<Thing, 'name'>>): Thing {
  return { name, scalars: {}, navigation: {}, methods: {}, ...parts };
}
