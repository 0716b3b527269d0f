import path from "node:path";

/** What a person does in VS Code, and what they wait for. Each step fails with a picture of what was there instead. */
export class Workbench {
  constructor(page, pictures) {
    this.page = page;
    this.pictures = pictures;
  }

  static async open(page, url, pictures) {
    for (let attempt = 0; ; attempt++) {
      try {
        await page.goto(url);
        break;
      } catch (error) {
        if (attempt === 60) throw error; // the server listens a few seconds after it was started
        await page.waitForTimeout(500);
      }
    }
    const workbench = new Workbench(page, pictures);
    await workbench.see(page.locator(".monaco-workbench .explorer-folders-view"));
    return workbench;
  }

  async openFile(name) {
    await this.page.keyboard.press("Control+P");
    await this.see(this.page.locator(".quick-input-widget input").first());
    await this.page.keyboard.type(name);
    await this.see(this.page.locator(".quick-input-list .monaco-list-row", { hasText: name }).first());
    await this.page.keyboard.press("Enter");
    await this.see(this.page.locator(`.tab.active[data-resource-name="${name}"]`));
    await this.see(this.page.locator(".view-line").first());
  }

  /** Types behind the first place where a text stands. */
  async typeAfter(text, typed) {
    await this.page.locator(".view-line", { hasText: text }).first().click();
    await this.page.keyboard.press("End");
    await this.page.keyboard.insertText(typed);
  }

  async showProblems(message) {
    await this.see(this.page.locator(".squiggly-error").first());
    await this.page.keyboard.press("Control+Shift+M");
    await this.see(this.page.locator(".markers-panel .monaco-list-row", { hasText: message }).first());
  }

  /** Chooses in the menu of the light bulb, at the problem that is chosen in the list. */
  async correct(title) {
    await this.page.locator(".markers-panel .monaco-list-row .marker-message-line, .markers-panel .monaco-list-row").last().dblclick();
    const choice = this.page.locator(".action-widget .monaco-list-row", { hasText: title }).first();
    for (let attempt = 0; attempt < 20 && !(await choice.isVisible()); attempt++) {
      await this.page.keyboard.press("Control+."); // what comes before the server has answered is lost
      await choice.waitFor({ state: "visible", timeout: 2_000 }).catch(() => {});
    }
    await this.see(choice);
    await this.picture("1b-light-bulb");
    await this.page.keyboard.press("Enter");
    await this.page.locator(".squiggly-error").first().waitFor({ state: "detached", timeout: 30_000 });
  }

  async complete(typed, label) {
    await this.page.keyboard.press("End");
    await this.page.keyboard.type(typed);
    await this.see(this.page.locator(".suggest-widget .monaco-list-row", { hasText: label }).first());
  }

  /** And saves. */
  async removeLine() {
    await this.page.keyboard.press("Escape");
    await this.page.keyboard.press("Control+Shift+K");
    await this.page.keyboard.press("Control+S");
    await this.see(this.page.locator(".tab.active:not(.dirty)"));
  }

  /** All of them, and waits until they have passed. */
  async runTests(name) {
    await this.command("Testing: Focus on Test Explorer View");
    await this.see(this.page.locator(".test-explorer .monaco-list-row", { hasText: name }).first());
    await this.command("Test: Run All Tests");
    await this.see(this.page.locator(".test-explorer .codicon-testing-passed-icon").first());
  }

  async command(name) {
    await this.page.keyboard.press("F1");
    await this.page.keyboard.type(name);
    await this.see(this.page.locator(".quick-input-list .monaco-list-row", { hasText: name }).first());
    await this.page.keyboard.press("Enter");
  }

  async picture(name) {
    await this.page.screenshot({ path: path.join(this.pictures, `${name}.png`) });
    console.log(`pictures/${name}.png`);
  }

  async see(locator) {
    try {
      await locator.waitFor({ state: "visible", timeout: 60_000 });
    } catch (error) {
      await this.picture("lost");
      throw error;
    }
  }
}
