import type { Connection } from 'vscode-languageserver';
import type { z } from 'zod';
import type { Proposal } from '../model/proposal.ts';
import type { WrittenProposal } from '../model/written.ts';
import type { Project } from '../project.ts';
import { catalogueRequest, sumsRequest } from '../views/catalogue-shape.ts';
import { proposalViewRequest, whatIfEditsRequest } from '../views/proposal-shape.ts';
import { proposalView, withPlaces } from '../views/proposal-view.ts';
import type { ViewRequest } from '../views/shapes.ts';
import { editsFor, placeBefore, slidersOf, startOf } from '../views/what-if.ts';
import { contains, rangeOf } from './editor.ts';
import { catalogueRows } from './overview/rows.ts';
import { sumsOf } from './overview/sums.ts';
import { answer } from './own-requests.ts';
import type { Session } from './session.ts';

/** What the pages of our own client ask: each question is validated, and answered from the newest text. */
export function registerViewRequests(connection: Connection, session: Session): void {
    const on = <Question extends z.ZodType, Answer extends z.ZodType>(
        { method, question: shape }: ViewRequest<Question, Answer>,
        work: (question: z.output<Question>) => z.input<Answer>,
    ) => answer(connection, method, (question) => work(shape.parse(question)));
    on(proposalViewRequest, (question) => viewOfProposal(session, question));
    on(catalogueRequest, () => catalogueRows(session));
    on(sumsRequest, ({ budget, proposals }) => sumsOf(session.project.workspace, budget, proposals, session.language));
    on(whatIfEditsRequest, (question) => editsOfWhatIf(session, question));
}

type ViewQuestion = z.output<typeof proposalViewRequest.question>;
type ViewAnswer = z.output<typeof proposalViewRequest.answer>;

/** The proposal as the text has it, or as it would be with other values; what can be tried, and every place, are those of the text. */
export function viewOfProposal({ project, language }: Session, { uri, at, scenario, whatIf }: ViewQuestion): ViewAnswer {
    const { workspace } = project;
    const proposal = proposalAt(project, uri, at);
    if (proposal === undefined) return null;
    const edits = editsFor(proposal, workspace, whatIf, (path) => project.textOf(path));
    if (edits.length === 0) return proposalView(proposal, workspace, scenario, language);
    const other = project.withEdits(edits);
    const tried = other.proposalsOf(proposal.written.id.name).find(({ path }) => path === uri);
    if (tried === undefined) return null;
    const own = edits.filter(({ path }) => path === uri);
    const view = withPlaces(proposalView(tried, other, scenario, language), (offset) => placeBefore(offset, own));
    return { ...view, sliders: slidersOf(proposal, workspace, language), start: startOf(proposal) };
}

/** Only the one asked for is resolved. */
function proposalAt(project: Project, uri: string, at: ViewQuestion['at']): Proposal | undefined {
    const wanted = wantedAmong(project.writtenOf(uri)?.proposals ?? [], at);
    if (wanted === undefined) return undefined;
    return project.workspace.proposalsOf(wanted.id.name).find(({ path, written }) => path === uri && written.start === wanted.start);
}

function wantedAmong(proposals: readonly WrittenProposal[], at: ViewQuestion['at']): WrittenProposal | undefined {
    if ('id' in at) return proposals.find(({ id }) => id.name === at.id);
    if ('offset' in at) return proposals.find((written) => contains(written, at.offset));
    return proposals.find(({ end }) => end >= at.near) ?? proposals.at(-1);
}

type EditsQuestion = z.output<typeof whatIfEditsRequest.question>;
type EditsAnswer = z.output<typeof whatIfEditsRequest.answer>;

export function editsOfWhatIf({ project }: Session, { uri, id, whatIf }: EditsQuestion): EditsAnswer {
    const proposal = proposalAt(project, uri, { id });
    const edits = proposal === undefined ? [] : editsFor(proposal, project.workspace, whatIf, (path) => project.textOf(path));
    return edits.map(({ path, from, to, text }) => ({ uri: path, range: rangeOf({ project, uri: path }, { start: from, end: to }), newText: text }));
}
