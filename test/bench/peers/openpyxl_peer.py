"""The same job with openpyxl, written as its documentation shows: read, rate, fill, save."""
import re
import sys

from openpyxl import load_workbook
from openpyxl.styles import PatternFill

FILLS = {word: PatternFill("solid", fgColor=colour) for word, colour in
         {"GREEN": "C6EFCE", "AMBER": "FFEB9C", "RED": "FFC7CE", "BLUE": "0070C0"}.items()}


def rate(target, tolerance, figure):
    if not isinstance(figure, (int, float)) or not isinstance(target, (int, float)):
        return "BLUE"
    low, sign, high = re.match(r"([\d.]+)(%?) - ([\d.]+)", tolerance).groups()
    scale = 100 if sign else 1
    lower = float(low) / scale >= target
    if figure <= target if lower else figure >= target:
        return "GREEN"
    return "AMBER" if (figure <= float(high) / scale if lower else figure >= float(low) / scale) else "RED"


book = load_workbook(sys.argv[1])
sheet = book.active
sheet.cell(1, 20, "RAG")
for row in range(2, sheet.max_row + 1):
    word = rate(*(sheet.cell(row, column).value for column in (4, 5, 6)))
    sheet.cell(row, 20, word).fill = FILLS[word]
book.save(sys.argv[2])
