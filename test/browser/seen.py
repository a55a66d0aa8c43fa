"""What openpyxl sees in cells of a sheet: python3 seen.py book.xlsx Sheet A1 B2 gives [[value, fill], …] as JSON."""
import json
import sys

from openpyxl import load_workbook

sheet = load_workbook(sys.argv[1])[sys.argv[2]]
print(json.dumps([[sheet[cell].value, sheet[cell].fill.fgColor.rgb] for cell in sys.argv[3:]]))
