/** VS Code's workbench as a person uses it: what can be clicked, typed and seen. */

/** @typedef {import('playwright-core').Page} Page */

export class Workbench {
  /** @param {Page} page */
  constructor(page) {
    this.page = page;
    this.editor = page.locator('.editor-instance .monaco-editor').first();
    this.lines = this.editor.locator('.view-lines');
    this.hover = page.locator('.monaco-hover:not(.hidden):has(.hover-contents)').filter({ hasNotText: 'Loading' });
    this.suggestions = page.locator('.suggest-widget.visible .monaco-list-row');
  }

  /**
   * Opens the workbench and waits until it can be used.
   *
   * @param {string} address
   */
  async open(address) {
    await this.page.goto(address);
    await this.page.locator('.monaco-workbench .statusbar').waitFor();
  }

  /**
   * Answers the question whether the folder's authors are trusted.
   *
   * @param {boolean} trusted
   */
  async answerTrust(trusted) {
    const answer = trusted ? /Yes, I trust/ : /No, I don't trust/;
    await this.page.locator('.monaco-dialog-box').getByRole('button', { name: answer }).click();
  }

  /** Waits for the text of the open editor. @param {string} text */
  async waitForText(text) {
    await this.line(text).waitFor();
  }

  /** Waits for a text in the panel with the output. @param {string} text part of one line */
  async waitForOutput(text) {
    await this.page.locator('.panel .view-line').filter({ hasText: pattern(text) }).first().waitFor();
  }

  /** @param {string} text part of one line of the editor */
  line(text) {
    return this.lines.locator('.view-line').filter({ hasText: pattern(text) }).first();
  }

  /**
   * Rests the pointer on a text until a hover shows.
   *
   * The first gesture may come before an extension is active, so it is made again until everything shows.
   *
   * @param {string} text
   * @param {string[]} parts what the hover must say
   * @returns {Promise<string>} what the hover says
   */
  async hoverOver(text, ...parts) {
    const shown = parts.reduce((hover, part) => hover.filter({ hasText: part }), this.hover).first();
    const deadline = Date.now() + 60_000;
    for (;;) {
      const { x, y } = await this.middleOf(text);
      await this.page.mouse.move(x, y - 60);
      await this.page.mouse.move(x, y, { steps: 4 });
      try {
        await shown.waitFor({ timeout: 4_000 });
        return await shown.innerText();
      } catch (error) {
        if (Date.now() > deadline) throw error;
        await this.leaveHover();
      }
    }
  }

  /** Moves the pointer away until no hover shows. */
  async leaveHover() {
    await this.page.mouse.move(10, 10);
    await this.hover.first().waitFor({ state: 'hidden' });
  }

  /** Puts the cursor into a text. @param {string} text */
  async clickOn(text) {
    const { x, y } = await this.middleOf(text);
    await this.page.mouse.click(x, y);
  }

  /** @returns {Promise<string>} the text that is shown behind the caret as if it were typed; nothing where none is */
  async ghost() {
    return (await this.editor.locator('.ghost-text-decoration, .ghost-text-decoration-preview').allInnerTexts()).join('').replaceAll('\u00a0', ' ');
  }

  /** Puts the cursor behind the last character of the document. */
  async goToEnd() {
    await this.lines.click();
    await this.page.keyboard.press('Control+End');
  }

  /** Runs a command through the command palette. @param {string} title with its category, as the palette shows it */
  async runCommand(title) {
    await this.page.keyboard.press('F1');
    await this.page.locator('.quick-input-widget input').fill(`>${title}`);
    await this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: title }).first().click();
  }

  /** @returns {Promise<string>} name of the active editor's file; its tab may have another label */
  async activeFile() {
    return (await this.page.locator('.tab.active').getAttribute('data-resource-name')) ?? '';
  }

  /** Waits for the language of the active editor, as the status bar shows it. @param {string} name */
  async waitForLanguage(name) {
    await this.page.locator('#status\\.editor\\.mode').filter({ hasText: new RegExp(`^${name}$`) }).waitFor();
  }

  /** @param {string} text @returns {Promise<string>} the colour that it is drawn in */
  async colourOf(text) {
    const { x, y } = await this.middleOf(text);
    return this.page.evaluate(([left, top]) => {
      const span = document.elementsFromPoint(left ?? 0, top ?? 0).find((element) => element.className.startsWith('mtk'));
      return span ? getComputedStyle(span).color : '';
    }, [x, y]);
  }

  /** Shows what the languages' extensions say of their state. @returns {Promise<string>} */
  async languageStatus() {
    await this.page.locator('#status\\.languageStatus').click();
    return this.page.locator('.hover-language-status').first().innerText();
  }

  /** Types as a person does, waiting before the Enter at the end of each line. @param {string} text */
  async typeSlowly(text) {
    for (const [i, line] of text.split('\n').entries()) {
      if (i > 0) {
        await this.page.waitForTimeout(350);
        await this.page.keyboard.press('Enter');
      }
      await this.page.keyboard.type(line, { delay: 70 });
    }
  }

  /**
   * Types the prefix of a snippet and expands it with Tab, at the start of an empty document.
   *
   * VS Code loads a language's snippets when the first key is typed in it, so the first Tab may come too early.
   *
   * @param {string} prefix
   * @param {string} expanded part of what must stand there then
   */
  async expandSnippet(prefix, expanded) {
    const deadline = Date.now() + 60_000;
    for (;;) {
      await this.typeSlowly(prefix);
      await this.page.keyboard.press('Tab');
      try {
        await this.line(expanded).waitFor({ timeout: 2_000 });
        return;
      } catch (error) {
        if (Date.now() > deadline) throw error;
        await this.page.keyboard.press('Control+A');
        await this.page.keyboard.press('Delete');
      }
    }
  }

  /** Waits until the status bar shows the cursor in a line. @param {number} line counted from 1 */
  async waitForCursor(line) {
    await this.page.locator('#status\\.editor\\.selection').filter({ hasText: `Ln ${line}, ` }).waitFor();
  }

  /** @returns {Promise<{ line: number, column: number }>} of the cursor, as the status bar shows it, counted from 1 */
  async cursor() {
    const status = await this.page.locator('#status\\.editor\\.selection').innerText();
    const [, line, column] = status.match(/Ln (\d+), Col (\d+)/) ?? [];
    return { line: Number(line), column: Number(column) };
  }

  /** @param {string} text @returns {Promise<{ x: number, y: number }>} the middle of where it stands on the screen */
  async middleOf(text) {
    const line = this.line(text);
    await line.waitFor();
    return line.evaluate((element, wanted) => {
      // The line is drawn in several spans, so the text may begin in one and end in another.
      const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const start = (element.textContent ?? '').replaceAll('\u00a0', ' ').indexOf(wanted);
      const middle = start + Math.floor(wanted.length / 2);
      for (let node = walker.nextNode(), before = 0; node; node = walker.nextNode()) {
        const length = node.textContent?.length ?? 0;
        if (middle < before + length) {
          const range = element.ownerDocument.createRange();
          range.setStart(node, middle - before);
          range.setEnd(node, middle - before + 1);
          const box = range.getBoundingClientRect();
          return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
        }
        before += length;
      }
      throw new Error(`"${wanted}" is not on the screen`);
    }, text);
  }
}

/** @param {string} text as Monaco draws it, with no-break spaces for blanks */
function pattern(text) {
  return new RegExp(text.split(' ').map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[ \\u00a0]'));
}
