import { useState } from 'preact/hooks';
import { selectionName } from '../../../language-server/src/config/selections.ts';
import type { FromOverview } from '../../src/webview/overview-messages.ts';
import type { Told } from './overview.tsx';
import { say } from './words.ts';

interface SavingProps {
    readonly ids: readonly string[];
    readonly saved: Told['saved'];
    readonly post: (message: FromOverview) => void;
}

/** Keeps what is chosen under a name, or exports it at once. */
export function Saving({ ids, saved, post }: SavingProps) {
    const [name, setName] = useState('');
    const canSave = ids.length > 0 && selectionName.test(name);
    const save = (event: Event) => {
        event.preventDefault();
        if (canSave) post({ type: 'saveSelection', name, ids: [...ids] });
    };
    return (
        <form class="bar saving" onSubmit={save}>
            <label for="name">{say('name')}</label>
            <input
                id="name"
                type="text"
                value={name}
                aria-describedby="name-rule"
                onInput={({ currentTarget }) => setName(currentTarget.value.trim())}
            />
            <span id="name-rule" class="quiet">
                {say('nameRule')}
            </span>
            <button type="submit" class="primary" disabled={!canSave}>
                {say('save')} ({ids.length})
            </button>
            <button type="button" disabled={ids.length === 0} onClick={() => post({ type: 'export', ids: [...ids] })}>
                {say('export')}
            </button>
            <span role="status">{saved === null ? '' : saved.done ? `${say('saved')}${saved.name}` : say('notSaved')}</span>
        </form>
    );
}
