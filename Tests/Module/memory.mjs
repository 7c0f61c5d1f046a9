// Trains 1,000 populations with one after the other of 50 settings in one instance of the module: what memory it takes is
// taken in the first 50 runs. Then lets it trap: a new instance trains the same networks as before.
//
//     node Tests/Module/memory.mjs MODULE.wasm
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

const RUNS = 1000, FIRST = 50, SEEDS = 16, SIDE = 12;

// The settings, in the order in which the source lists them.
const names = readFileSync(new URL("../../Sources/Lab/LabSetting.swift", import.meta.url), "utf8")
    .split("\n").flatMap((line) => line.match(/^ {4}case (.+)$/)?.[1].split(", ") ?? []);
const module = await WebAssembly.compile(readFileSync(process.argv[2]));

async function begun() {
    return (await WebAssembly.instantiate(module, {})).exports;
}

/** Begins with settings. Returns the place of the first one that is refused, from 1 on; else 0. */
function begin(lab, settings) {
    const place = lab.regplot_lab_settings();
    new Float64Array(lab.memory.buffer, place, names.length).set(names.map((name) => settings[name]));
    return lab.regplot_lab_begin(3, SEEDS);
}

/** Trains to the end, and reads what a page draws after every state. Returns the hashes of all networks. */
function trained(lab) {
    for (let pack = 0; pack < lab.regplot_lab_packs(); pack += 1) {
        while (lab.regplot_lab_advance(pack) >= 0) {
            lab.regplot_lab_scores();
            lab.regplot_lab_fields(SIDE, -2, 2, -2, 2);
            lab.regplot_lab_histogram(20, -3, 3);
            lab.regplot_lab_parameters();
        }
    }
    const place = lab.regplot_lab_digests();
    return [...new Uint32Array(lab.memory.buffer, place, 2 * SEEDS)].join(" ");
}

const standard = {
    rows: 0, count: 40, noise: 0.4, flipped: 0.1, depth: 2, width: 16, activation: 2, optimizer: 1,
    learningRate: 0.03, momentum: 0, epochs: 12, batchSize: 0, method: 0, strength: 0.1, states: 5, dataSeed: 0,
};

/** Every method that can be trained, on every data set, with networks of many sizes; the same again after 50 runs. */
function settings(turn) {
    const run = turn % FIRST;
    const own = {
        ...standard, rows: run % 6, count: 20 + 4 * (run % 13), depth: 1 + (run % 3), width: 1 + (7 * run) % 32,
        activation: run % 6, optimizer: run % 2, method: run % 15, batchSize: run % 4 ? 0 : 8, states: 2 + (run % 6),
        dataSeed: run % 6 === 1 ? 0 : run % 5,
    };
    return own;
}

const lab = await begun();
assert.equal(begin(lab, standard), 0);
const expected = trained(lab);
let [early, refused] = [0, 0];
for (let run = 0; run < RUNS; run += 1) {
    const own = settings(run);
    // A strength that suits: a share or λ, a number of rows or epochs, or none.
    if ([0.1, 4, 0].every((strength) => begin(lab, { ...own, strength }) !== 0)) refused += 1;
    trained(lab);
    if (run === FIRST - 1) early = lab.memory.buffer.byteLength;
}
assert.ok(refused < RUNS / 4, `${refused} of ${RUNS} settings were refused`);
assert.equal(lab.memory.buffer.byteLength, early, "memory grew after the first runs");
assert.equal(begin(lab, standard), 0);
assert.equal(trained(lab), expected);

assert.throws(() => lab.regplot_lab_points(2 ** 30), WebAssembly.RuntimeError);
const anew = await begun();
assert.equal(begin(anew, standard), 0);
assert.equal(trained(anew), expected);
console.log(`module: ${RUNS} runs (${refused} refused) took ${early / 1024} kB, and it starts anew after a trap.`);
