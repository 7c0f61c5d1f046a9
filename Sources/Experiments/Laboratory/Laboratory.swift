import Methods
public import Neural
import Results
import Training

/// Trains what sections ask for, each plan once.
public actor Laboratory {
    /// How many seeds a report has when nothing else is asked for.
    public static let standardSeeds = TrainingDefaults().seeds

    /// The seeds of every comparison.
    public nonisolated let seeds: [UInt64]
    /// What the report is about.
    public nonisolated let task: LearningTask
    /// How sure comparisons must be: as those that decide claims, so that a figure and the claim that cites it cannot
    /// say two things.
    nonisolated let comparing: Confidence
    /// What networks are made and trained with.
    public nonisolated let settings: RunSettings
    /// How many packs of seeds are trained at once.
    public nonisolated let jobs: Int
    /// Whether nothing is trained: every run diverges before it recorded anything.
    let isRehearsal: Bool
    private let studies: SharedStudies<Study, [Run]>
    private let tunings: SharedStudies<DataSource, Tuning>
    private nonisolated let samples: SampleStore
    private var measured: [Study: MeasuredPlan] = [:]
    /// How strengths were chosen on the rows that sections asked for.
    private(set) var tuned: [DataSource: Tuning] = [:]
    /// What the networks of the task's rows take held-out rows for, once a figure asked.
    private(set) var knownAnswers: ClassAnswers?
    /// How many seeds runs were held to that wanted fewer than the report has.
    private(set) var capped: Set<Int> = []

    private struct Study: Hashable {
        let plan: TrainingPlan
        let source: DataSource
        let seeds: Range<UInt64>
    }

    /// - Parameters:
    ///   - task: what the report is about.
    ///   - seeds: how many there are.
    ///   - firstSeed: the others follow it.
    ///   - jobs: how many packs of seeds are trained at once.
    ///   - settings: what networks are trained with; nil is the task's standard.
    ///   - executor: where training runs; nil is the standard place.
    public init(
        task: LearningTask = .xor, seeds: Int, firstSeed: Int, jobs: Int,
        settings: RunSettings? = nil, executor: (any TaskExecutor)? = nil
    ) {
        self.init(
            task: task, seeds: seeds, firstSeed: firstSeed, jobs: jobs, settings: settings,
            executor: executor, isRehearsal: false)
    }

    private init(
        task: LearningTask, seeds: Int, firstSeed: Int, jobs: Int, settings: RunSettings?,
        executor: (any TaskExecutor)?, isRehearsal: Bool
    ) {
        self.task = task
        comparing = SectionCatalog.confidence(for: task)
        samples = SampleStore(task: task)
        self.settings = settings ?? RunSettings()
        studies = SharedStudies(executor: executor)
        tunings = SharedStudies(executor: executor)
        self.seeds = (0..<seeds).map { UInt64(firstSeed) + UInt64($0) }
        self.jobs = jobs
        self.isRehearsal = isRehearsal
    }

    /// One of the same kind that trains nothing: the report's first seed alone, which diverges before
    /// anything is recorded.
    nonisolated var rehearsal: Laboratory {
        Laboratory(
            task: task, seeds: 1, firstSeed: Int(seeds[0]), jobs: jobs, settings: settings,
            executor: nil, isRehearsal: true)
    }

    /// A seed's rows.
    nonisolated func data(_ source: DataSource, seed: UInt64) -> TrainingData {
        samples.data(source, seed: seed)
    }

    /// Stores what the networks of the task's rows take held-out rows for.
    func keep(_ answers: ClassAnswers?) { knownAnswers = answers }

    /// A plan's runs, one for each of the report's seeds or more.
    /// - Parameters:
    ///   - plan: what is trained.
    ///   - source: the rows.
    ///   - atLeast: how many seeds are wanted of a report with the standard number; where the report has fewer than
    ///     that, fewer in proportion.
    ///   - atMost: how many suffice where it has more.
    public func runs(
        _ plan: TrainingPlan, on source: DataSource, atLeast: Int = 0, atMost: Int = .max
    ) async throws(ExperimentError) -> [Run] {
        try await runs(of: study(plan, on: source, atLeast: atLeast, atMost: atMost))
    }

    /// The same runs, measured once for all sections that tell of them.
    func measured(
        _ plan: TrainingPlan, on source: DataSource, atLeast: Int = 0, atMost: Int = .max
    ) async throws(ExperimentError) -> MeasuredPlan {
        try await measured(study(plan, on: source, atLeast: atLeast, atMost: atMost))
    }

    /// A plan's runs of the seeds that a page's laboratory begins with, all on the rows of one seed, however many seeds
    /// the report has.
    func measuredAsInLab(_ plan: TrainingPlan) async throws(ExperimentError) -> MeasuredPlan {
        let seeds = LabOffer.firstSeed..<LabOffer.firstSeed + UInt64(LabOffer.seedCount)
        return try await measured(
            Study(plan: plan, source: .rowsOf(seed: LabOffer.dataSeed), seeds: seeds))
    }

    private func measured(_ study: Study) async throws(ExperimentError) -> MeasuredPlan {
        if let known = measured[study] { return known }
        let runs = try await runs(of: study)
        // Another section may have measured them while this one waited.
        if let known = measured[study] { return known }
        let own = MeasuredPlan(study.plan, runs, comparing: comparing)
        measured[study] = own
        return own
    }

    private func study(
        _ plan: TrainingPlan, on source: DataSource, atLeast: Int, atMost: Int
    ) -> Study {
        let first = seeds[0]
        let wanted = atLeast * min(seeds.count, Self.standardSeeds) / Self.standardSeeds
        if atMost < seeds.count { capped.insert(atMost) }
        return Study(
            plan: plan, source: source,
            seeds: first..<first + UInt64(min(max(wanted, seeds.count), atMost)))
    }

    private func runs(of study: Study) async throws(ExperimentError) -> [Run] {
        if isRehearsal { return study.seeds.map(Run.unrecorded) }
        let (jobs, samples) = (jobs, samples)
        do throws(CancellationError) {
            return try await studies.product(of: study) { () throws(CancellationError) in
                try await Trainer.train(
                    study.plan, seeds: Array(study.seeds), jobs: jobs, isAlone: false
                ) { seed in samples.data(study.source, seed: seed) }
            }
        } catch {
            throw .cancelled
        }
    }

    /// How strong the methods of a network are to be on its rows, found out once for all sections.
    func tuning(of net: Net) async throws(ExperimentError) -> Tuning {
        let (jobs, samples, isRehearsal, comparing) = (jobs, samples, isRehearsal, comparing)
        let (grids, source) = (net.grids(of: task), net.source)
        // In a rehearsal a seed stands for all.
        let seeds = isRehearsal ? 1 : task.defaults.tuningSeeds
        do throws(CancellationError) {
            let tuning = try await tunings.product(of: source) { () throws(CancellationError) in
                try await Tuning(
                    net, grids: grids, seeds: seeds, jobs: jobs, comparing: comparing
                ) {
                    (plan, seeds) async throws(CancellationError) in
                    guard !isRehearsal else { return seeds.map(Run.unrecorded) }
                    return try await Trainer.train(
                        plan, seeds: seeds, jobs: 1, isAlone: false
                    ) { seed in
                        samples.data(source, seed: seed)
                    }
                }
            }
            tuned[source] = tuning
            return tuning
        } catch {
            throw .cancelled
        }
    }
}
