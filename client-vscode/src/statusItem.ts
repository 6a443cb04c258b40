import * as vscode from 'vscode';
import { statusTexts, type ServerState } from './status';

const severities = {
  information: vscode.LanguageStatusSeverity.Information,
  warning: vscode.LanguageStatusSeverity.Warning,
  error: vscode.LanguageStatusSeverity.Error,
};

/** The item about the glossary behind `{}` in the status bar, shown for the documents that the server knows. */
export class StatusItem implements vscode.Disposable {
  private readonly item: vscode.LanguageStatusItem;

  constructor(documents: vscode.DocumentSelector) {
    this.item = vscode.languages.createLanguageStatusItem('glossary', documents);
    this.item.name = 'Glossary';
  }

  show(state: ServerState): void {
    const { severity, ...texts } = statusTexts(state);
    Object.assign(this.item, texts, { severity: severities[severity] });
  }

  dispose(): void {
    this.item.dispose();
  }
}
