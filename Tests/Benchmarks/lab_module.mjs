// How fast the lab's module trains beside a program, on one thread, in turns: the least of some rounds.
//
//     make module build TUNED=
//     node Tests/Benchmarks/lab_module.mjs .build/wasm/lab.wasm .build/release/regplot [ROUNDS]
//
// A program without AVX2 reckons with as many lanes at once as the module.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

const [modulePath, program, rounds = "5"] = process.argv.slice(2);
// One pack of eight, as the module always trains them; a program takes sixteen where there are more.
const SEEDS = 8;
const names = readFileSync(new URL("../../Sources/Lab/LabSetting.swift", import.meta.url), "utf8")
    .split("\n").flatMap((line) => line.match(/^ {4}case (.+)$/)?.[1].split(", ") ?? []);
const lab = (await WebAssembly.instantiate(readFileSync(modulePath), {})).instance.exports;

const NOISY = {
    rows: 0, count: 40, noise: 0.4, flipped: 0.1, depth: 2, width: 16, activation: 2, optimizer: 1, learningRate: 0.03,
    momentum: 0, epochs: 2000, batchSize: 0, method: 0, strength: 0.1, states: 2, dataSeed: 0,
};
const FOUR = { ...NOISY, rows: 1, depth: 1, width: 32, optimizer: 0, learningRate: 0.5, epochs: 2000 };

/** Seconds of training all seeds in the module. */
function inModule(settings) {
    new Float64Array(lab.memory.buffer, lab.regplot_lab_settings(), names.length)
        .set(names.map((name) => settings[name]));
    const start = performance.now();
    assert.equal(lab.regplot_lab_begin(0, SEEDS), 0);
    for (let pack = 0; pack < lab.regplot_lab_packs(); pack += 1) while (lab.regplot_lab_advance(pack) >= 0) ;
    return (performance.now() - start) / 1000;
}

/** Seconds of the same with the program. */
function inProgram(data, { depth, width, optimizer, learningRate, epochs }) {
    const told = execFileSync(program, [
        "train", data, "--hidden", Array(depth).fill(width).join(","), "--activation", "relu",
        "--optimizer", optimizer ? "adam" : "sgd", "--lr", learningRate, "--epochs", epochs, "--batch", "0",
        "--seeds", SEEDS, "--jobs", "1", "--json",
    ], { stdio: ["ignore", "pipe", "ignore"] });
    return JSON.parse(told).seconds;
}

console.log("network, rows         module / ns   program / ns   ratio   (per epoch and seed)");
for (const [data, settings] of [["noisy-xor", NOISY], ["xor", FOUR]]) {
    let [own, native] = [Infinity, Infinity];
    for (let round = 0; round < Number(rounds); round += 1) {
        own = Math.min(own, inModule(settings));
        native = Math.min(native, inProgram(data, settings));
    }
    const each = (seconds) => (seconds * 1e9 / SEEDS / settings.epochs).toFixed(0);
    const network = ["2", ...Array(settings.depth).fill(settings.width), "1"].join("-");
    console.log(`${`${network}, ${data}`.padEnd(22)}${each(own).padStart(11)}${each(native).padStart(15)}`
        + `${(own / native).toFixed(2).padStart(8)}`);
}
