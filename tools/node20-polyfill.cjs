// The parser library calls Object.groupBy, which Node 20 does not have yet; Node 21 and later use their own.
Object.groupBy ??= (items, keyOf) => {
    const groups = Object.create(null);
    let index = 0;
    for (const item of items) {
        const key = keyOf(item, index++);
        if (groups[key] === undefined) groups[key] = [];
        groups[key].push(item);
    }
    return groups;
};
