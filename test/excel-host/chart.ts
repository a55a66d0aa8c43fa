import { rangeAddress, readRange } from '../../src/workbook/address.ts';
import { cellAt } from './book.ts';
import type { Cell, ChartModel, SeriesModel, SheetModel } from './book.ts';
import { blockOf, quoted } from './range.ts';
import type { World } from './range.ts';
import { denied, invalid, notFound, thing } from './thing.ts';
import type { Thing } from './thing.ts';

/** The chart types that the add-in may ask for; another is a mistake. */
const types = new Set(['Line', 'LineMarkers', 'AreaStacked', 'ColumnClustered']);

/** The charts of a sheet, by their names; of several with one name Excel gives the first. */
export function chartsThing(world: World, sheet: SheetModel): Thing {
  const named = (name: unknown): ChartModel | undefined => sheet.charts.find((chart) => chart.name === name);
  return thing('ChartCollection', {
    items: () => sheet.charts.map((chart) => chartThing(world, sheet, chart)),
    methods: {
      GetItem: (name) => {
        const chart = named(name);
        if (!chart) throw notFound();
        return chartThing(world, sheet, chart);
      },
      Add: (type, source) => {
        if (sheet.protected) throw denied();
        const address = addressOf(world, source);
        // A block of one column or row makes one series.
        const chart: ChartModel = { name: `Chart ${++world.book.made}`, title: 'Chart Title', type: typeOf(type), at: null, alt: { title: '', description: '' }, set: {}, series: [newSeries('Series1', typeOf(type), address)] };
        sheet.charts.push(chart);
        return chartThing(world, sheet, chart);
      },
    },
  });
}

/** The shapes of a sheet: of all that may be drawn, the simulated workbook has charts alone. */
export function shapesThing({ book }: World, sheet: SheetModel): Thing {
  const all = (): Thing[] => (book.chartsAreShapes ? sheet.charts : []).map((chart, place) => shapeOf(sheet, chart, `shape ${place}`));
  return thing('ShapeCollection', {
    items: all,
    index: (key) => {
      const shape = all().find(({ id }) => id?.value === key);
      if (!shape) throw notFound();
      return shape;
    },
  });
}

function shapeOf(sheet: SheetModel, chart: ChartModel, id: string): Thing {
  const text = (key: 'title' | 'description') => ({
    get: () => chart.alt[key],
    set: (value: unknown) => {
      if (sheet.protected) throw denied();
      chart.alt = { ...chart.alt, [key]: String(value) };
    },
  });
  return thing('Shape', { id: { key: 'Id', value: id }, scalars: { Id: { get: () => id }, Name: { get: () => chart.name }, AltTextTitle: text('title'), AltTextDescription: text('description') } });
}

function typeOf(type: unknown): string {
  if (!types.has(String(type))) throw invalid();
  return String(type);
}

function newSeries(name: string, type: string, values = ''): SeriesModel {
  return { name, type, values, categories: '', set: {} };
}

/** A range of the wire as a chart keeps it. */
function addressOf(world: World, source: unknown): string {
  const block = blockOf(source);
  const { sheet } = source as { sheet: SheetModel };
  if (!world.book.sheets.includes(sheet)) throw invalid();
  return `${quoted(sheet.name)}!${rangeAddress(block)}`;
}

function chartThing(world: World, sheet: SheetModel, chart: ChartModel): Thing {
  const change = <Given>(act: (given: Given) => void) => (given: Given): void => {
    if (sheet.protected) throw denied();
    act(given);
  };
  const kept = (part: string, name: string): [string, Thing['scalars'][string]] => [name, {
    get: () => chart.set[part === '' ? name : `${part}.${name}`] ?? null,
    set: change((value) => void (chart.set[part === '' ? name : `${part}.${name}`] = value)),
  }];
  const scalars = (part: string, ...names: string[]): Thing['scalars'] => Object.fromEntries(names.map((name) => kept(part, name)));
  return thing('Chart', {
    scalars: {
      ...scalars('', 'DisplayBlanksAs', 'PlotVisibleOnly'),
      Name: { get: () => chart.name, set: change((name) => void (chart.name = String(name))) },
      ChartType: { get: () => chart.type, set: change((type) => void (chart.type = typeOf(type))) },
    },
    navigation: {
      Title: () => thing('ChartTitle', {
        scalars: { Text: { get: () => chart.title, set: change((text) => void (chart.title = String(text))) } },
        navigation: { Format: () => thing('ChartTitleFormat', { navigation: { Font: () => thing('ChartFont', { scalars: scalars('Title', 'Size', 'Bold') }) } }) },
      }),
      Legend: () => thing('ChartLegend', {
        scalars: scalars('Legend', 'Position', 'Visible'),
        navigation: {
          LegendEntries: () => thing('ChartLegendEntryCollection', {
            methods: {
              GetItemAt: (place) => {
                if (!chart.series[Number(place)]) throw invalid();
                return thing('ChartLegendEntry', { scalars: scalars(`Legend ${String(place)}`, 'Visible') });
              },
            },
          }),
        },
      }),
      Axes: () => thing('ChartAxes', {
        navigation: {
          ValueAxis: () => thing('ChartAxis', { scalars: scalars('ValueAxis', 'NumberFormat', 'Minimum', 'Maximum', 'MajorUnit') }),
          CategoryAxis: () => thing('ChartAxis', { scalars: scalars('CategoryAxis', 'CategoryType', 'TickLabelPosition') }),
        },
      }),
      Series: () => thing('ChartSeriesCollection', {
        items: () => chart.series.map((series) => seriesThing(world, series, change)),
        methods: {
          Add: (name) => {
            if (typeof name === 'string' && name.length > 255) throw invalid();
            const series = newSeries(typeof name === 'string' ? name : `Series${chart.series.length + 1}`, chart.type);
            change(() => void chart.series.push(series))(null);
            return seriesThing(world, series, change);
          },
          GetItemAt: (place) => {
            const series = chart.series[Number(place)];
            if (!series) throw invalid();
            return seriesThing(world, series, change);
          },
        },
      }),
    },
    methods: {
      SetPosition: (first, last) => change(() => void (chart.at = `${rangeAddress(blockOf(first))}:${rangeAddress(blockOf(last))}`))(null),
      Delete: () => change(() => void (sheet.charts = sheet.charts.filter((each) => each !== chart)))(null),
    },
  });
}

type Changing = <Given>(act: (given: Given) => void) => (given: Given) => void;

function seriesThing(world: World, series: SeriesModel, change: Changing): Thing {
  const set = (name: string): Thing['scalars'][string] => ({ get: () => series.set[name] ?? null, set: change((value) => void (series.set[name] = value)) });
  const of = (part: string, ...names: string[]): Thing['scalars'] => Object.fromEntries(names.map((name) => [name, set(part === '' ? name : `${part}.${name}`)]));
  return thing('ChartSeries', {
    scalars: {
      ...of('', 'MarkerStyle', 'MarkerSize', 'MarkerBackgroundColor', 'MarkerForegroundColor', 'GapWidth', 'InvertIfNegative', 'Smooth'),
      Name: {
        get: () => series.name,
        set: change((name) => {
          if (String(name).length > 255) throw invalid();
          series.name = String(name);
        }),
      },
      ChartType: { get: () => series.type, set: change((type) => void (series.type = typeOf(type))) },
    },
    navigation: {
      Format: () => thing('ChartSeriesFormat', {
        navigation: {
          Fill: () => thing('ChartFill', {
            methods: {
              SetSolidColor: (colour) => change(() => void (series.set['Fill'] = colour))(null),
              Clear: () => change(() => void (series.set['Fill'] = 'none'))(null),
            },
          }),
          Line: () => thing('ChartLineFormat', { scalars: of('Line', 'Color', 'LineStyle', 'Weight') }),
        },
      }),
    },
    methods: {
      SetValues: (source) => change(() => void (series.values = addressOf(world, source)))(null),
      SetXAxisValues: (source) => change(() => void (series.categories = addressOf(world, source)))(null),
    },
  });
}

/** What a chart would draw: each series with the numbers of its cells and the words along the foot. */
export function drawn(sheets: readonly SheetModel[], { title, at, set, series: all }: ChartModel) {
  const cells = (address: string): Cell['value'][] => {
    const block = readRange(address.slice(address.lastIndexOf('!') + 1));
    const sheet = sheets.find(({ name }) => address.startsWith(`${quoted(name)}!`));
    if (!block || !sheet) throw new RangeError(`a chart reads ${address}, which is not there`);
    const found: Cell['value'][] = [];
    for (let row = block.top; row <= block.bottom; row++) for (let column = block.left; column <= block.right; column++) found.push(cellAt(sheet, row, column).value);
    return found;
  };
  return { title, at, set, series: all.map(({ set: looks, values, categories, ...series }) => ({ ...looks, ...series, values: cells(values), categories: cells(categories) })) };
}
