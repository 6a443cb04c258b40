import * as vscode from 'vscode';
import { HoverRequest, type LanguageClient } from 'vscode-languageclient/node';

/**
 * Lets the hovers of a client stand below those of the language's own extension.
 *
 * VS Code orders hovers by how well the selector of their provider fits the document, and those of one rank by the order of
 * registration, which nobody controls. A selector that names a scheme fits as well as one that names the language; one for
 * any language ranks lower. It fits documents of any scheme, too: those that the client does not serve are left out by hand.
 *
 * @param documents the documents that the client serves
 */
export function showHoversLast(client: LanguageClient, documents: vscode.DocumentSelector): void {
  const feature = client.getFeature(HoverRequest.method);
  const register = feature.register.bind(feature);
  feature.register = ({ id, registerOptions }) =>
    register({ id, registerOptions: { ...registerOptions, documentSelector: [{ language: '*' }] } });
  client.middleware.provideHover = (document, position, token, next) =>
    vscode.languages.match(documents, document) > 0 ? next(document, position, token) : undefined;
}
