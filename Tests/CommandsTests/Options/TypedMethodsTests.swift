import ArgumentParser
import Datasets
import Methods
import Neural
import Testing

@testable import Commands

/// Names of methods, as they are typed.
@Suite struct TypedMethodsTests {
    @Test(arguments: ["l2,batchnorm", "L2, Batch Norm", " l2 ,batch-norm"])
    func capitalsSpacesAndHyphensDoNotMatter(text: String) throws {
        let methods = try AddedMethods.methods(named: text, option: "--methods")
        #expect(methods.map(\.id) == ["l2", "batchnorm"])
    }

    @Test(arguments: ["l3", "l2,", ""]) func whatIsNoMethodIsNamed(text: String) {
        #expect(throws: ValidationError.self) {
            try AddedMethods.methods(named: text, option: "--methods")
        }
    }
}

/// A method as `regplot train --method` takes it.
@Suite struct TypedMethodTests {
    private func settings(_ words: [String], of dataset: Dataset = .noisyXOR) throws
        -> TrainSettings
    {
        try TrainSettings(dataset, options: TrainOptions.parse(words))
    }

    /// A method does what reports do, at its own strength or another.
    @Test func methodsReachThePlan() throws {
        #expect(try settings(["--method", "l2=0.3"]).plan.penalty == Penalty(l2: 0.3))
        let standard = try #require(Method.l2.strength).standard
        #expect(try settings(["--method", "L2"]).plan.penalty == Penalty(l2: standard))
        #expect(try settings(["--method", "none"]).plan == settings([]).plan)
        let batches = try settings(["--method", "batchnorm=8"]).plan
        #expect(batches.batchSize == 8 && batches.layers[1] == .batchNorm())
        #expect(try settings(["--method", "early-stopping=7"]).plan.patience == 7)
        let decay = try settings(["--method", "adamw=0.1", "--optimizer", "adam"]).plan
        #expect(decay.weightDecay == WeightDecay(rate: 0.1, isDecoupled: true))
        for method in MethodCatalog.all where method != .adamW {
            #expect(throws: Never.self) { try settings(["--method", method.id]) }
        }
    }

    /// What is wrong is said in the words of this option, with what to type.
    @Test(arguments: [
        (["--method", "l2=x"], ["--method \"l2=x\"", "\"x\" is no number"]),
        (["--method", "l2="], ["--method \"l2=\"", "no number"]),
        (["--method", "l2=nan"], ["no number"]),
        (["--method", "l2=-1"], ["--method \"l2=-1\"", "out of range"]),
        (["--method", "dropout=1"], ["--method \"dropout=1\"", "out of range"]),
        (["--method", "none=1"], ["has no strength"]),
        (["--method", "l2,l1"], ["one method"]),
        (["--method", "adamw=1"], ["--method \"adamw=1\"", "add --optimizer adam"]),
        (
            ["--method", "l1-proximal", "--optimizer", "adam"],
            ["--method \"l1-proximal\"", "type --optimizer sgd"]
        ),
        (["--method", "batchnorm=3"], ["--method \"batchnorm=3\" leaves", "40 rows"]),
        (["--method", "batchnorm", "--batch", "3"], ["--method \"batchnorm\" with --batch 3"]),
        (["--method", "batchnorm=99"], ["--method \"batchnorm=99\"", "there are 40 rows"]),
        (["--method", "batchnorm=2.5"], ["whole number"]),
        (["--method", "batchnorm=1e30"], ["whole number"]),
        (["--method", "early-stopping=1e30"], ["whole number"]),
        (["--method", "early-stopping=0"], ["out of range"]),
    ])
    func whatIsWrongIsNamed(words: [String], parts: [String]) {
        #expect {
            try settings(words)
        } throws: { error in
            parts.allSatisfy("\(error)".contains)
        }
    }

    /// What a data set lacks is said, and where it is to be had.
    @Test func rowsThatAreMissingAreNamed() throws {
        let sine = try #require(DatasetCatalog.all.first { $0.id == "sine" }).dataset
        let missing: [(String, Dataset, String)] = [
            ("early-stopping", .xor, "validation rows, which xor has none of; try noisy-xor"),
            ("augmentation", .xor, "held-out rows, which xor has none of"),
            ("label-smoothing", sine, "classes, but sine predicts a number"),
        ]
        for (method, dataset, part) in missing {
            #expect {
                try settings(["--method", method], of: dataset)
            } throws: { "\($0)".contains(part) }
        }
    }

    /// Nothing that was typed is replaced in silence.
    @Test(arguments: [
        ("l1", ["--l1", "0.1"]), ("l2", ["--l2", "0"]), ("dropout=0.3", ["--dropout", "0.1"]),
        ("dropout=0.3", ["--dropout-threshold", "1"]), ("batchnorm", ["--batchnorm", "after"]),
        ("batchnorm", ["--layernorm", "after"]), ("batchnorm=8", ["--batch", "4"]),
        ("layernorm", ["--batchnorm", "before"]), ("max-norm", ["--max-norm", "2"]),
        ("mixup", ["--mixup", "0.3"]), ("gradient-noise", ["--gradient-noise", "0.1"]),
        ("label-smoothing", ["--label-smoothing", "0.2"]), ("augmentation", ["--augment", "0.2"]),
        ("early-stopping", ["--patience", "3"]), ("early-stopping", ["--weight-averaging", "0.2"]),
        ("weight-averaging", ["--patience", "3"]), ("weight-averaging", ["--batchnorm", "after"]),
        ("adamw", ["--optimizer", "adam", "--weight-decay", "0.1"]),
    ])
    func whatTheMethodWouldReplaceIsRefused(method: String, words: [String]) {
        #expect {
            try settings(["--method", method] + words)
        } throws: { "\($0)".contains("exclude each other") }
        #expect(throws: Never.self) { try settings(words) }
    }

    @Test func othersGoWithIt() throws {
        let plan = try settings(["--method", "l2", "--dropout", "0.1", "--batch", "8"]).plan
        #expect(plan.layers.contains(.dropout(rate: 0.1)) && plan.batchSize == 8)
    }
}
