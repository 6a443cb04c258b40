// Finds terms while somebody types. The names are loaded when they are first needed.
(() => {
  const most = 50;
  const form = document.querySelector('form[role=search]');
  const input = form.querySelector('input');
  const found = document.getElementById('found');
  const page = document.getElementById('page');
  const root = form.dataset.root;
  let rows;

  const fold = text => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

  const load = () => {
    if (rows) return;
    rows = [];
    const script = document.createElement('script');
    script.src = `${root}names.js`;
    script.onload = () => {
      rows = window.glossaryNames.map(([title, names, path, summary]) => ({
        title, names: names ? names.split('\n') : [], path, summary,
        keys: [title, ...names.split('\n')].filter(name => name).map(fold), text: fold(summary),
      }));
      show();
    };
    document.head.append(script);
  };

  // 0 for a whole name, then names that begin so, words that do, anything else; 9 for nothing.
  const rank = (row, query) => {
    let best = row.text.includes(query) ? 4 : 9;
    for (const key of row.keys) {
      const at = key.indexOf(query);
      if (at < 0) continue;
      best = Math.min(best, key === query ? 0 : at === 0 ? 1 : /[\p{L}\p{N}]/u.test(key[at - 1]) ? 3 : 2);
    }
    return best;
  };

  const show = () => {
    const query = fold(input.value.trim());
    page.hidden = query !== '';
    found.hidden = query === '';
    if (query === '') return;
    const hits = rows.map(row => [rank(row, query), row]).filter(([best]) => best < 9).sort(([a], [b]) => a - b).map(([, row]) => row);
    const list = document.createElement('dl');
    list.className = 'terms';
    for (const row of hits.slice(0, most)) {
      const entry = document.createElement('div');
      const term = document.createElement('dt');
      const link = document.createElement('a');
      link.href = root + row.path;
      link.textContent = row.title;
      term.append(link);
      if (row.names.length) {
        const names = document.createElement('small');
        names.textContent = row.names.join(', ');
        term.append(' ', names);
      }
      const summary = document.createElement('dd');
      summary.textContent = row.summary;
      entry.append(term, summary);
      list.append(entry);
    }
    const count = document.createElement('p');
    count.className = 'count';
    count.textContent = hits.length === 0 ? 'No term is found.' : hits.length === 1 ? '1 term is found.' : hits.length > most ? `${hits.length} terms are found, of which these are the first ${most}.` : `${hits.length} terms are found.`;
    found.replaceChildren(count, list);
  };

  form.hidden = false;
  input.value = new URLSearchParams(location.search).get('q') ?? '';
  input.addEventListener('focus', load);
  input.addEventListener('input', () => { load(); show(); });
  form.addEventListener('submit', event => {
    event.preventDefault();
    found.querySelector('a')?.click();
  });
  document.addEventListener('keydown', event => {
    if (event.key === '/' && document.activeElement !== input && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      input.focus();
    } else if (event.key === 'Escape' && document.activeElement === input) {
      input.value = '';
      show();
    }
  });
  if (input.value) { load(); show(); }
})();
