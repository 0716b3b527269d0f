import * as vscode from "vscode";
import { ExecuteCommandRequest, LanguageClient } from "vscode-languageclient/node";

/** The Test Explorer: one item for each script with tests or cases beside it. */
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
    for (const item of chosen.filter((i) => i.uri && !request.exclude?.includes(i))) {
      run.started(item);
      try {
        const outcome = await this.client.sendRequest(ExecuteCommandRequest.type, { command: "scripthost.test", arguments: [String(item.uri)] }, token);
        run.appendOutput(String(outcome?.output).replace(/\r?\n/g, "\r\n"), undefined, item);
        if (outcome?.exitCode === 0) run.passed(item);
        else run.failed(item, new vscode.TestMessage(String(outcome?.output)));
      } catch (error) {
        run.errored(item, new vscode.TestMessage(String(error)));
      }
    }
    run.end();
  }
}
