// What a run prints: each fault once with the places where it is, and a table of the checks.
const mostPlaces = 4;

// A fault of a template is on many pages: one line for each rule and element, then some of the
// places.
function printFaults(name, faults) {
  const same = new Map();
  for (const fault of faults) {
    const key = [fault.rule, fault.element, fault.detail].join('\n');
    same.set(key, [...(same.get(key) ?? []), fault]);
  }
  for (const alike of same.values()) {
    const {rule, element, detail} = alike[0];
    console.log(`${name}: ${rule}${detail ? `: ${detail}` : ''}`);
    if (element) console.log(`    ${element}`);
    alike.slice(0, mostPlaces)
        .forEach(({page, mode}) => console.log(`    ${page}${mode ? ` (${mode})` : ''}`));
    if (alike.length > mostPlaces) console.log(`    and ${alike.length - mostPlaces} more`);
  }
}

export function printReport(rows) {
  rows.forEach(({name, faults}) => printFaults(name, faults));
  console.log(
      `\n${'check'.padEnd(15)}${'looked at'.padStart(10)}${'faults'.padStart(8)}${
                                                                               's'.padStart(8)}`);
  for (const {name, count, faults, seconds, note} of rows) {
    const cells = [
      String(count).padStart(10), String(faults.length).padStart(8), seconds.toFixed(1).padStart(8)
    ];
    console.log(`${name.padEnd(15)}${cells.join('')}${note ? `  ${note}` : ''}`);
  }
}
