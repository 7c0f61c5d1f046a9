import ArgumentParser
import Base
import Charts
import Datasets
import Experiments
import Foundation
import Methods
import Neural

/// The settings of `regplot train` after every check; encoded, they are the `config` of its JSON.
struct TrainSettings: Sendable, Encodable {
    let dataset: String
    /// The words of the command line that say what is learnt from.
    let dataOptions: [String]
    let hidden: [Int]
    let activation: ActivationChoice
    let loss: Loss
    let initializer: Initializer
    let epochs, batch: Int
    let optimizer: OptimizerChoice
    let lr, momentum: Double
    let nesterov: Bool
    let l1, l2: Double
    let proximal: Bool
    let penaltyOn: Penalty.Scope
    let weightDecay: Double
    let decoupled: Bool
    let dropout: Double
    let dropoutAt: Recipe.Place
    @OrNull var dropoutThreshold: Double?
    @OrNull var batchnorm: Recipe.Place?
    @OrNull var clipNorm: Double?
    @OrNull var clipValue: Double?
    // From here to the next empty line: left out of the JSON where they are not asked for.
    let maxNorm: Double?
    let labelSmoothing, mixup, gradientNoise, weightAveraging: Double?
    let layernorm: Recipe.Place?
    let method: TypedMethod?
    let skip: Bool
    let augment: Double
    @OrNull var patience: Int?
    let precision: Precision
    let seeds, firstSeed: Int
    /// Whose rows every seed learns; nil where each learns its own, and left out of the JSON then.
    let dataSeed: Int?
    private let inputs, rows, otherRows: Int
    /// How augmentation moves pictures; nil where rows are none.
    private let pictureShift: ImageShift?
    /// How many classes; nil where a number is predicted.
    private let classes: Int?

    enum CodingKeys: String, CodingKey {
        case dataset, dataOptions, hidden, activation, loss, epochs, batch, optimizer, lr, momentum,
            nesterov
        case l1, l2, proximal, penaltyOn, weightDecay, decoupled, dropout, dropoutAt
        case dropoutThreshold, batchnorm, clipNorm, clipValue, maxNorm, labelSmoothing
        case mixup, gradientNoise, weightAveraging, layernorm, method, skip
        case augment, patience, precision
        case seeds, firstSeed, dataSeed
        case initializer = "init"
    }

    /// The largest network: units in a hidden layer, and numbers in all. The most memory in
    /// gigabytes that seeds take which are trained side by side, and the most multiplications: months
    /// of them.
    static let limits = (
        units: 4096, parameters: 4_000_000, gigabytes: 2, multiplications: 1e16
    )

    /// - Throws: `ValidationError` saying which option is wrong and what to type.
    init(_ data: Dataset, options: TrainOptions, dataOptions: [String] = []) throws {
        try TrainSettings.checkCombinations(options, data: data)
        dataset = data.id
        self.dataOptions = dataOptions
        inputs = data.inputs.count
        pictureShift = data.picture.map {
            ImageShift(
                width: $0.width, height: $0.height, pixels: TrainingDefaults().shiftedPixels)
        }
        classes = data.classes?.count
        rows = data.trainingRows
        otherRows = data.validationRows + data.heldOutRows
        hidden = try HiddenLayers.units(options.hidden, most: Self.limits.units)
        activation = options.activation
        loss = try TrainSettings.loss(options.loss, for: data)
        initializer = options.initializer
        epochs = try checked(options.epochs, in: 0...10_000_000, option: "--epochs")
        batch = try checked(options.batch, in: 0...rows, option: "--batch")
        optimizer = options.optimizer
        lr = try checked(
            options.lr ?? TrainSettings.standardRate(options.optimizer, for: data), above: 0,
            option: "--lr")
        momentum = try checked(options.momentum ?? 0, in: 0..<1, option: "--momentum")
        nesterov = options.nesterov
        l1 = try checked(options.l1 ?? 0, for: .l1)
        l2 = try checked(options.l2 ?? 0, for: .l2)
        proximal = options.proximal
        penaltyOn = options.penaltyOn ?? .weights
        weightDecay = try checked(options.weightDecay ?? 0, from: 0, option: "--weight-decay")
        decoupled = options.decoupled
        dropout = try checked(options.dropout ?? 0, for: .dropout)
        dropoutAt = options.dropoutAt ?? .after
        dropoutThreshold = options.dropoutThreshold
        batchnorm = options.batchnorm
        clipNorm = try options.clipNorm.map { try checked($0, above: 0, option: "--clip-norm") }
        clipValue = try options.clipValue.map { try checked($0, above: 0, option: "--clip-value") }
        maxNorm = try options.maxNorm.map { try checked($0, for: .maxNorm) }
        labelSmoothing = try options.labelSmoothing.map { try checked($0, for: .labelSmoothing) }
        mixup = try options.mixup.map { try checked($0, for: .mixup) }
        gradientNoise = try options.gradientNoise.map { try checked($0, for: .gradientNoise) }
        weightAveraging = try options.weightAveraging.map {
            try checked($0, for: .weightAveraging)
        }
        layernorm = options.layernorm
        method = try options.method.map { try TypedMethod($0) }
        skip = options.skip
        augment = try checked(options.augment ?? 0, for: .jitter)
        patience = try options.patience.map {
            try checked($0, in: 1...10_000_000, option: "--patience")
        }
        precision = options.precision
        seeds = try checked(options.seeds, in: 1...1_000_000, option: "--seeds")
        firstSeed = try checked(options.seed, in: 0...1_000_000_000, option: "--seed")
        dataSeed = try options.dataSeed.map {
            try checked($0, in: 0...Int(UInt32.max), option: "--data-seed")
        }
        try method?.check(plainRecipe, data, options)
        try checkNetwork()
    }

    /// A squared error in units of the variance has steeper slopes than a cross-entropy.
    private static func standardRate(_ optimizer: OptimizerChoice, for data: Dataset) -> Double {
        switch optimizer {
        case .adam: 0.01
        case .sgd: data.classes == nil ? 0.05 : 0.5
        }
    }

    /// Options that need or exclude each other.
    private static func checkCombinations(_ options: TrainOptions, data: Dataset) throws {
        func need(_ isGiven: Bool, _ option: String, _ condition: Bool, _ what: String) throws {
            if isGiven && !condition { throw ValidationError("\(option) needs \(what).") }
        }
        func exclude(_ isFirst: Bool, _ first: String, _ isSecond: Bool, _ second: String) throws {
            if isFirst && isSecond {
                throw ValidationError("\(first) and \(second) exclude each other; leave one out.")
            }
        }
        try exclude(options.digest, "--digest", options.json, "--json")
        try exclude(
            options.clipNorm != nil, "--clip-norm", options.clipValue != nil, "--clip-value")
        try exclude(
            options.optimizer == .adam, "--optimizer adam", options.momentum != nil, "--momentum")
        try need(options.nesterov, "--nesterov", options.momentum != nil, "--momentum")
        try need(options.proximal, "--proximal", options.l1 != nil, "--l1")
        try need(
            options.penaltyOn != nil, "--penalty-on", options.l1 != nil || options.l2 != nil,
            "--l1 or --l2")
        try need(options.decoupled, "--decoupled", options.weightDecay != nil, "--weight-decay")
        try need(options.dropoutAt != nil, "--dropout-at", options.dropout != nil, "--dropout")
        try exclude(
            options.dropout != nil, "--dropout", options.dropoutThreshold != nil,
            "--dropout-threshold")
        try need(
            options.dataSeed != nil, "--data-seed", !data.isSameForEverySeed,
            "rows that differ from seed to seed, but those of \(data.id) are the same for every seed; try noisy-xor"
        )
        try need(
            options.patience != nil, "--patience", data.validationRows > 0,
            "validation rows, which \(data.id) has none of; try noisy-xor")
        try exclude(
            options.batchnorm != nil, "--batchnorm", options.layernorm != nil, "--layernorm")
        // What is averaged has no running statistics, and what stops early no last epochs.
        try exclude(
            options.weightAveraging != nil, "--weight-averaging", options.batchnorm != nil,
            "--batchnorm")
        try exclude(
            options.weightAveraging != nil, "--weight-averaging", options.patience != nil,
            "--patience")
        try need(
            options.labelSmoothing != nil, "--label-smoothing", data.classes != nil,
            "classes, but \(data.id) predicts a number")
        // A proximal step of Adam would need its own rate for every number.
        try exclude(
            options.proximal, "--proximal", options.optimizer == .adam, "--optimizer adam")
    }

    /// What only shows once the network and the batches are known.
    private func checkNetwork() throws {
        // Counted with overflow in mind: 4096 · 4096 · 64 fits easily.
        let widths = [inputs] + hidden + [outputs]
        let parameters = zip(widths, widths.dropFirst()).reduce(0) { $0 + ($1.0 + 1) * $1.1 }
        guard parameters <= Self.limits.parameters else {
            throw ValidationError(
                "--hidden asks for \(parameters) parameters; at most \(Self.limits.parameters) "
                    + "are possible.")
        }
        try checkWork()
        if recipe.leavesASingleRow(of: rows) {
            throw ValidationError(
                "--batchnorm with --batch \(batch) leaves a batch of a single row, which has no "
                    + "variance; choose another batch size (there are \(rows) rows).")
        }
        if skip, !zip(hidden, hidden.dropFirst()).contains(where: ==) {
            throw ValidationError(
                "--skip needs two neighbouring hidden layers of the same width, such as "
                    + "--hidden 8,8.")
        }
    }

    /// Whether training fits into memory and has an end.
    private func checkWork() throws {
        guard packBytes <= Self.limits.gigabytes << 30 else {
            let rounded = (packBytes >> 30) + 1
            let size = batch == 0 ? "all \(rows) rows" : "\(min(batch, rows)) rows"
            throw ValidationError(
                "--hidden and a batch of \(size) ask for \(rounded) GB of memory; at most "
                    + "\(Self.limits.gigabytes) are taken. Type a smaller --batch, or fewer units.")
        }
        let work = Double(seeds) * plan.multiplications(rows: rows)
        guard work <= Self.limits.multiplications else {
            throw ValidationError(
                "--epochs \(epochs) and --seeds \(seeds) with \(rows) rows and "
                    + "\(plan.layout.count) parameters ask for \(RichText(formatted(work, digits: 1)).plain) "
                    + "multiplications; at most \(RichText(formatted(Self.limits.multiplications)).plain) are done. "
                    + "Type fewer epochs or seeds.")
        }
    }

    /// About how many bytes seeds take which are trained side by side.
    var packBytes: Int {
        plan.packBytes(rows: rows, otherRows: otherRows, precision: precision)
    }

    var outputs: Int { loss == .crossEntropy ? classes ?? 1 : 1 }

    /// Whether classes are told apart, rather than a number predicted.
    var isClassified: Bool { classes != nil }

    /// What fits the data: classes have cross-entropy, numbers squared error.
    private static func loss(_ wanted: Loss?, for data: Dataset) throws -> Loss {
        guard let wanted else { return data.loss }
        switch (wanted, data.classes?.count) {
        case (.crossEntropy, nil), (.binaryCrossEntropy, nil):
            throw ValidationError(
                "--loss \(wanted.rawValue) needs classes, but \(data.id) predicts a number; use mse."
            )
        case (.binaryCrossEntropy, let count?) where count > 2,
            (.meanSquaredError, let count?) where count > 2:
            throw ValidationError(
                "--loss \(wanted.rawValue) tells two classes apart, but \(data.id) has \(count); use ce."
            )
        default: return wanted
        }
    }

    /// The network and how it is trained, as options and values.
    var passed: [(name: String, value: String)] {
        var all = [
            (name: "hidden", value: hidden.map(String.init).joined(separator: ",")),
            (name: "activation", value: activation.rawValue), (name: "loss", value: loss.rawValue),
            (name: "init", value: initializer.rawValue), (name: "epochs", value: "\(epochs)"),
            (name: "batch", value: "\(batch)"), (name: "optimizer", value: optimizer.rawValue),
            (name: "lr", value: "\(lr)"),
        ]
        if momentum > 0 { all.append((name: "momentum", value: "\(momentum)")) }
        if nesterov { all.append((name: "nesterov", value: "1")) }
        if skip { all.append((name: "skip", value: "1")) }
        if let clipNorm { all.append((name: "clip-norm", value: "\(clipNorm)")) }
        if let clipValue { all.append((name: "clip-value", value: "\(clipValue)")) }
        all.append((name: "precision", value: precision.rawValue))
        if let dataSeed { all.append((name: "data-seed", value: "\(dataSeed)")) }
        return all
    }

    /// What the settings mean to the training core.
    var plan: TrainingPlan { recipe.plan }

    /// The same with some forty states recorded, close together at first.
    var recordedPlan: TrainingPlan {
        var recipe = recipe
        recipe.checkpoints = nil
        return recipe.plan
    }

    private var recipe: Recipe {
        var recipe = plainRecipe
        method?.use.regularize(&recipe)
        return recipe
    }

    /// What all options but the method's say.
    var plainRecipe: Recipe {
        var recipe = Recipe(
            inputs: inputs, hidden: hidden, outputs: outputs, activation: activation.activation,
            loss: loss,
            optimizer: optimizer == .adam
                ? .adam(learningRate: lr)
                : .gradientDescent(learningRate: lr, momentum: momentum, nesterov: nesterov),
            epochs: epochs)
        // Binary cross-entropy takes logits: its sigmoid is part of the loss.
        // A number to predict is not squeezed between 0 and 1.
        if loss == .meanSquaredError, classes != nil { recipe.outputActivation = .sigmoid }
        recipe.checkpoints = [epochs]
        recipe.initializer = initializer
        recipe.penalty = Penalty(l1: l1, l2: l2, scope: penaltyOn, isProximal: proximal)
        if weightDecay > 0 {
            recipe.weightDecay = WeightDecay(rate: weightDecay, isDecoupled: decoupled)
        }
        recipe.clipping = clipNorm.map { .norm($0) } ?? clipValue.map { .value($0) }
        if dropout > 0 {
            recipe.dropout = Recipe.Dropout(rate: dropout, place: dropoutAt, layers: .every)
        }
        recipe.dropoutThreshold = dropoutThreshold
        recipe.normalization = batchnorm
        recipe.maxNorm = maxNorm.map { MaxNorm(limit: $0) }
        recipe.layerNormalization = layernorm
        recipe.labelSmoothing = labelSmoothing.map { LabelSmoothing(epsilon: $0) }
        recipe.mixup = mixup.map { Mixup(alpha: $0) }
        recipe.gradientNoise = gradientNoise.map { GradientNoise(variance: $0) }
        recipe.averaging = weightAveraging.map { WeightAveraging(share: $0) }
        recipe.hasSkips = skip
        recipe.batchSize = batch
        recipe.jitter = augment
        recipe.patience = patience
        recipe.pictureShift = pictureShift
        return recipe
    }
}
