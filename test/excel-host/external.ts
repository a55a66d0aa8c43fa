import type { Simulated } from './simulated.ts';

/** The requirement sets of the Excels that the tests run as; the npm client goes no further than 1.15. */
export const matrices = {
  'Excel 2021': { ExcelApi: 1.14, SharedRuntime: 1.1, RibbonApi: 1.1, DialogApi: 1.2, KeyboardShortcuts: 1.1, File: 1.1, CompressedFile: 1.1 },
  'Microsoft 365': { ExcelApi: 1.15, SharedRuntime: 1.2, RibbonApi: 1.2, DialogApi: 1.2, KeyboardShortcuts: 1.1, File: 1.1, CompressedFile: 1.1 },
  'least that is offered': { ExcelApi: 1.9, SharedRuntime: 1.1 },
} as const;

export type Matrix = keyof typeof matrices;

type Callback = (answer: { toArray(): unknown[] }) => void;
type Handler = (id: number, payload: unknown) => void;

/** What stands between the client and the simulated Excel: the officer's clicks and Excel's events go the other way. */
export interface Wire {
  external: object;
  /** A ribbon button: `completed` resolves when the command says that it has ended. */
  press(action: string): Promise<void>;
  /** Whether the client listens for the ribbon's buttons. */
  listens(): boolean;
  /** Tells the client of the changes that wait. */
  tell(): void;
}

const answered = (...values: unknown[]) => ({ toArray: () => values });

/** Answers what the real client asks of `window.external` in Excel on the desktop. */
export function connect(simulated: Simulated, matrix: Matrix): Wire {
  const handlers = new Map<number, Handler>();
  const completions = new Map<string, () => void>();
  let pressed = 0;
  const tell = (): void => {
    for (const event of simulated.events.splice(0)) {
      const message = JSON.stringify({ address: event.address, changeType: 'RangeEdited', source: event.source, triggerSource: event.triggerSource, worksheetId: event.worksheetId });
      handlers.get(33)?.(33, answered([65_536, 10, 'Workbook', message, 0, false]));
    }
  };
  const external = {
    GetHostInfo: () => 'Excel$Win32$16.01$en-GB$$$disableLogging$1',
    GetLoggingAllowed: () => false,
    GetContext: () => documentContext(matrix),
    Execute: (id: number, given: unknown, done: Callback) => {
      const params = (Array.isArray(given) && given.length === 1 && Array.isArray(given[0]) ? given[0] : given) as unknown[];
      queueMicrotask(() => {
        if (id === 93) {
          done(answered(0, 200, [], simulated.request(String(params[4]))));
          setTimeout(tell, 0);
          return;
        }
        const copied = simulated.copies.answer(id, params);
        if (copied) {
          done(answered(...copied));
          return;
        }
        // A command says by its own call that it has ended; 94 is that call.
        if (id === 94) completions.get(String(params[0]))?.();
        done(answered(0));
      });
    },
    RegisterEvent: (id: number, _target: string, handler: Handler, done: Callback) => {
      setTimeout(() => {
        done(answered(0));
        handlers.set(id, handler);
      }, 0);
    },
    UnregisterEvent: (_id: number, _target: string, done: Callback) => setTimeout(() => done(answered(0)), 0),
  };
  const press = (action: string): Promise<void> => {
    const id = `press${++pressed}`;
    const handler = handlers.get(39);
    if (!handler) throw new Error('no command has been associated');
    return new Promise((resolve) => {
      completions.set(id, () => {
        completions.delete(id);
        resolve();
      });
      handler(39, [id, action, JSON.stringify({ source: { id: action } })]);
    });
  };
  return { external, press, tell, listens: () => handlers.has(39) };
}

function documentContext(matrix: Matrix): object {
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => 'indicator-rag',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => 'en-GB',
    GetAppDataLocale: () => 'en-GB',
    GetDocUrl: () => 'C:\\performance.xlsx',
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetCorrelationId: () => '',
    GetInstanceId: () => 'one',
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => true,
    GetHostCustomMessage: () => '',
    GetHostFullVersion: () => '16.0.17628.20000',
    GetDialogRequirementMatrix: () => '',
    GetSupportedMatrix: () => JSON.stringify(matrices[matrix]),
    GetInitialDisplayMode: () => 0,
    GetOfficeThemeInfo: () => JSON.stringify({ bodyBackgroundColor: 0xffffff, bodyForegroundColor: 0, controlBackgroundColor: 0xf0f0f0, controlForegroundColor: 0 }),
    GetSettings: () => ({ Read: () => undefined, Write: () => undefined }),
  };
}
