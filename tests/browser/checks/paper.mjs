// The packet of every site fits on a few sheets of A4 and of Letter.
const formats = ['A4', 'Letter'];
export const mostSheets = 6;

export function sheetsOf(pdf) {
  return (pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length;
}

export default {
  name: 'paper',
  async run(stage) {
    const packets = stage.pages.filter((page) => page.type === 'packet');
    const made = [];
    const result = await stage.each(packets, [{media: 'print'}], async (tab, page) => {
      const faults = [];
      for (const format of formats) {
        const sheets = sheetsOf(await tab.pdf({format, preferCSSPageSize: false}));
        made.push(sheets);
        if (sheets > mostSheets || sheets === 0) {
          faults.push({
            rule: 'too-many-sheets',
            element: '',
            detail: `${sheets} sheets of ${format}, at most ${mostSheets}`
          });
        }
      }
      return faults;
    });
    if (!packets.length)
      result.faults.push(
          {page: 'every site', mode: '', rule: 'no-packet', element: '', detail: ''});
    return {
      ...result,
      count: made.length,
      note: `the longest packet takes ${Math.max(0, ...made)} of ${mostSheets} sheets`
    };
  },
};
