import * as vscode from "vscode";
import { ExecuteCommandRequest, LanguageClient } from "vscode-languageclient/node";

/** What became of one test, as the server tells it. */
interface TestOutcome {
  name: string;
  uri: string;
  line: number;
  message?: string;
  elapsedMs: number;
}

/** The Test Explorer: an item for each script with tests or cases beside it, and one below it for each test once they have run. */
export class ScriptTests implements vscode.Disposable {
  private readonly controller = vscode.tests.createTestController("scripthost", "ScriptHost");
  private readonly watcher = vscode.workspace.createFileSystemWatcher("**/{*.test.csx,cases/*.jsonl}");

  constructor(private readonly client: LanguageClient) {
    this.controller.resolveHandler = () => this.find();
    this.controller.refreshHandler = () => this.find();
    this.controller.createRunProfile("Run", vscode.TestRunProfileKind.Run, (request, token) => this.run(request, token), true);
    this.watcher.onDidCreate(() => this.find());
    this.watcher.onDidDelete(() => this.find());
  }

  dispose(): void {
    this.watcher.dispose();
    this.controller.dispose();
  }

  private async find(): Promise<void> {
    const files = await vscode.workspace.findFiles("**/{*.test.csx,cases/*.jsonl}");
    const folders = new Set(files.map((file) => vscode.Uri.joinPath(file, file.path.endsWith(".csx") ? ".." : "../..").path));
    this.controller.items.replace([...folders].sort().map((folder) => this.itemOf(folder)));
  }

  private itemOf(folder: string): vscode.TestItem {
    const point = folder.split("/").at(-1) ?? folder;
    return this.controller.createTestItem(folder, point, vscode.Uri.file(`${folder}/${point}.csx`));
  }

  private async run(request: vscode.TestRunRequest, token: vscode.CancellationToken): Promise<void> {
    const run = this.controller.createTestRun(request);
    const chosen = request.include ?? [...this.controller.items].map(([, item]) => item);
    const excluded = new Set(request.exclude ?? []);
    for (const item of chosen.filter((i) => !excluded.has(i))) await this.runOne(run, item, excluded, token);
    run.end();
  }

  /** Runs a script's tests, or the one test that an item stands for. */
  private async runOne(run: vscode.TestRun, item: vscode.TestItem, excluded: ReadonlySet<vscode.TestItem>, token: vscode.CancellationToken): Promise<void> {
    const script = item.parent ?? item;
    run.started(item);
    try {
      const wanted = item.parent ? [String(script.uri), item.label] : [String(script.uri)];
      const outcome = await this.client.sendRequest(ExecuteCommandRequest.type, { command: "scripthost.test", arguments: wanted }, token);
      run.appendOutput(String(outcome?.output).replace(/\r?\n/g, "\r\n"), undefined, item);
      const tests: TestOutcome[] = outcome?.tests ?? [];
      if (!item.parent) item.children.replace(tests.map((test) => this.itemOfTest(test)));
      for (const test of tests) {
        const shown = script.children.get(idOf(test));
        // A filter may take other tests too, whose names hold the one's.
        if (shown && !excluded.has(shown) && (!item.parent || shown === item)) this.show(run, test, shown);
      }
      if (tests.length > 0) return;
      if (outcome?.exitCode === 0) run.passed(item);
      else run.failed(item, new vscode.TestMessage(String(outcome?.output)));
    } catch (error) {
      run.errored(item, new vscode.TestMessage(String(error)));
    }
  }

  private itemOfTest(test: TestOutcome): vscode.TestItem {
    const item = this.controller.createTestItem(idOf(test), test.name, vscode.Uri.parse(test.uri));
    item.range = new vscode.Range(test.line, 0, test.line, 0);
    return item;
  }

  private show(run: vscode.TestRun, test: TestOutcome, item: vscode.TestItem): void {
    if (test.message === undefined) return run.passed(item, test.elapsedMs);
    const message = new vscode.TestMessage(test.message);
    message.location = new vscode.Location(vscode.Uri.parse(test.uri), new vscode.Position(test.line, 0));
    run.failed(item, message, test.elapsedMs);
  }
}

/** A golden may have the name of a test: it stands elsewhere. */
function idOf(test: TestOutcome): string {
  return `${test.uri}:${test.line}:${test.name}`;
}
