"""Says what openpyxl sees in a workbook, as JSON: every cell that holds something or has a look, and what surrounds the cells."""
import json
import sys

from openpyxl import load_workbook

book = load_workbook(sys.argv[1])


def colour(of):
    return None if of is None or of.type != "rgb" else "#" + of.rgb[-6:]


def cell_of(cell):
    font, fill = cell.font, cell.fill
    return {
        "value": cell.value,
        "fill": colour(fill.fgColor) if fill.patternType == "solid" else None,
        "ink": colour(font.color),
        "look": [cell.number_format, font.name, font.sz, font.b, font.i, repr(cell.border), repr(cell.alignment), repr(cell.protection)],
        "note": cell.comment.text if cell.comment else None,
    }


print(json.dumps({
    sheet.title: {
        "cells": {cell.coordinate: cell_of(cell) for row in sheet.iter_rows() for cell in row if cell.value is not None or cell.has_style},
        "around": [
            sorted(str(merge) for merge in sheet.merged_cells.ranges),
            sorted((str(rule.sqref), rule.formula1) for rule in sheet.data_validations.dataValidation),
            sorted(str(area.sqref) for area in sheet.conditional_formatting),
            sheet.freeze_panes, sheet.print_title_rows, sheet.page_setup.orientation,
            {row: size.height for row, size in sheet.row_dimensions.items() if size.height},
        ],
        "widths": {name: size.width for name, size in sheet.column_dimensions.items()},
    }
    for sheet in book.worksheets
}))
