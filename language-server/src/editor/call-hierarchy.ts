import type { CallHierarchyIncomingCall, CallHierarchyItem, CallHierarchyOutgoingCall, Position } from 'vscode-languageserver-types';
import type { Proposal } from '../model/proposal.ts';
import type { Project } from '../project.ts';
import type { Language } from '../rules/define.ts';
import { contains, type EditorDocument, offsetAt, rangeOf } from './editor.ts';
import { nameAt } from './names.ts';
import { proposalDetail, tagsOf } from './proposal-words.ts';
import { symbolKinds } from './symbol-kinds.ts';

/** The proposal at a place, by its id where one stands there, else the one that it lies in; null outside any. */
export function prepareCallHierarchy(document: EditorDocument, position: Position): CallHierarchyItem[] | null {
    const { project, uri, language } = document;
    const offset = offsetAt(document, position);
    const name = nameAt(document, offset);
    const here = project.workspace.proposalsIn(uri).filter(({ written }) => contains(written, offset));
    const referred = name?.kind === 'proposal' && name.role === 'reference' ? project.workspace.proposalsOf(name.name) : [];
    const found = referred.length > 0 ? referred : here;
    return found.length === 0 ? null : found.map((proposal) => itemOf(project, proposal, language));
}

/** The proposals that depend on this one, each with the places where it says so. */
export function incomingCalls(project: Project, item: CallHierarchyItem, language: Language): CallHierarchyIncomingCall[] {
    const { id } = dataOf(item);
    const { workspace } = project;
    const naming = workspace.files.filter(({ proposals }) => proposals.some(({ dependsOn }) => dependsOn.some(({ name }) => name === id)));
    return naming
        .flatMap(({ path }) => workspace.proposalsIn(path))
        .flatMap((proposal) => {
            const fromRanges = rangesOf(project, proposal, id);
            return fromRanges.length === 0 ? [] : [{ from: itemOf(project, proposal, language), fromRanges }];
        });
}

/** The proposals that this one depends on, each with the places where it says so. */
export function outgoingCalls(project: Project, item: CallHierarchyItem, language: Language): CallHierarchyOutgoingCall[] {
    const { uri, id } = dataOf(item);
    const named = project.workspace.proposalsOf(id);
    const proposal = named.find(({ path }) => path === uri) ?? named[0];
    if (proposal === undefined) return [];
    const ids = new Set(proposal.written.dependsOn.map((target) => target.name));
    return [...ids].flatMap((needed) =>
        project.workspace
            .proposalsOf(needed)
            .map((each) => ({ to: itemOf(project, each, language), fromRanges: rangesOf(project, proposal, needed) })),
    );
}

function rangesOf(project: Project, { path, written }: Proposal, id: string): CallHierarchyIncomingCall['fromRanges'] {
    return written.dependsOn.filter((target) => target.name === id).map((target) => rangeOf({ project, uri: path }, target));
}

function itemOf(project: Project, proposal: Proposal, language: Language): CallHierarchyItem {
    const { path: uri, written } = proposal;
    return {
        name: written.id.name,
        detail: proposalDetail(project, proposal, language),
        kind: symbolKinds.proposal,
        uri,
        range: rangeOf({ project, uri }, written),
        selectionRange: rangeOf({ project, uri }, written.id),
        data: { uri, id: written.id.name },
        ...tagsOf(proposal),
    };
}

/** What an item carries comes back from the client: it is looked at before it is believed. */
function dataOf({ uri, name, data }: CallHierarchyItem): { readonly uri: string; readonly id: string } {
    const carried: { readonly uri?: unknown; readonly id?: unknown } = typeof data === 'object' && data !== null ? data : {};
    return { uri: typeof carried.uri === 'string' ? carried.uri : uri, id: typeof carried.id === 'string' ? carried.id : name };
}
