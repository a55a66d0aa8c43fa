/** Python that goes through the workbooks of the folder `before` that openpyxl opens, each beside what became of it in `after`: None where that no longer opens. */
export const eachPair = `
def read(path):
    try:
        return openpyxl.load_workbook(path)
    except Exception as error:
        return None
for name in sorted(os.listdir(sys.argv[1] + '/before')):
    before, after = read(sys.argv[1] + '/before/' + name), read(sys.argv[1] + '/after/' + name)
    if before is None: continue`;
