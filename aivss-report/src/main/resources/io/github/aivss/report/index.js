'use strict';
(() => {
  const table = document.getElementById('agents');
  const body = table.tBodies[0];
  const rows = Array.from(body.rows);
  const form = document.getElementById('filter');
  const text = document.getElementById('text');
  const band = document.getElementById('band');
  const shown = document.getElementById('shown');
  const names = rows.map(row => row.cells[0].textContent.toLowerCase());

  const filter = () => {
    const wanted = text.value.trim().toLowerCase();
    let count = 0;
    rows.forEach((row, i) => {
      row.hidden = !names[i].includes(wanted) || (band.value !== '' && row.dataset.band !== band.value);
      count += row.hidden ? 0 : 1;
    });
    shown.value = count + ' of ' + rows.length + ' shown';
  };
  form.addEventListener('submit', event => event.preventDefault());
  text.addEventListener('input', filter);
  band.addEventListener('change', filter);

  const value = (row, column) => {
    const cell = row.cells[column];
    const number = parseFloat(cell.dataset.value || cell.textContent);
    return column === 0 ? cell.textContent : Number.isNaN(number) ? -1 : number;
  };
  const sort = (header, column) => {
    const up = header.getAttribute('aria-sort') ? header.getAttribute('aria-sort') !== 'ascending' : column === 0;
    Array.from(table.tHead.rows[0].cells).forEach(cell => cell.removeAttribute('aria-sort'));
    header.setAttribute('aria-sort', up ? 'ascending' : 'descending');
    const keyed = rows.map((row, i) => ({ row, i, key: value(row, column) }));
    keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0) * (up ? 1 : -1) || a.i - b.i);
    body.append(...keyed.map(entry => entry.row));
  };
  [0, 1, 2, 3].forEach(column => {
    const header = table.tHead.rows[0].cells[column];
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = header.textContent;
    header.replaceChildren(button);
    button.addEventListener('click', () => sort(header, column));
  });
  form.hidden = false;
  filter();
})();
