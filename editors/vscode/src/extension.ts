import * as vscode from "vscode";
import { LanguageClient } from "vscode-languageclient/node";
import { ScriptTests } from "./tests";

interface Outcome {
  exitCode: number;
  output: string;
}

let client: LanguageClient | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const [command, ...words] = vscode.workspace.getConfiguration("scripthost").get<string[]>("server.command", ["scripthost"]);
  client = new LanguageClient(
    "scripthost",
    "ScriptHost",
    { command, args: [...words, "lsp"] },
    {
      documentSelector: [
        { scheme: "file", language: "scripthost-csx" },
        { scheme: "file", pattern: "**/{script,scripthost}.yaml" },
      ],
      outputChannelName: "ScriptHost",
      middleware: { executeCommand: (name, args, next) => show(name, next(name, args)) },
    },
  );
  context.subscriptions.push(new ScriptTests(client));
  await client.start();
}

export function deactivate(): Promise<void> | undefined {
  return client?.stop();
}

async function show(name: string, running: vscode.ProviderResult<Outcome>): Promise<Outcome | undefined> {
  const outcome = (await running) ?? undefined;
  if (!outcome || !client) return outcome;
  client.outputChannel.appendLine(outcome.output);
  client.outputChannel.show(true);
  if (outcome.exitCode !== 0) void vscode.window.showWarningMessage(`${name}: ${outcome.output.trim().split("\n").at(-1)}`);
  return outcome;
}
