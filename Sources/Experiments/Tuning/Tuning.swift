import Base
import Datasets
import Methods
import Neural
import Results
import Training

/// How strong each method is to be on a network: every value of its grid, tried with seeds of their own, and the
/// one that was chosen on validation rows.
struct Tuning: Sendable {
    /// What came of one strength.
    struct Trial: Sendable {
        /// Not a number without a regularizer.
        let value: Double
        let training, validation, heldOut: Measurement

        init(_ value: Double, _ measured: MeasuredPlan) {
            self.value = value
            training = measured.measured(by: .trainingScore)
            validation = measured.measured(by: .validationScore)
            heldOut = measured[.score]
        }

        /// The share of seeds that diverged.
        var diverged: Share { Share(heldOut.missing(.diverged), of: heldOut.readings.count) }
    }

    /// A method at every value of its grid.
    struct Curve: Sendable {
        let method: Method
        let strength: Strength
        /// Weakest first.
        let trials: [Trial]
        /// The place of the trial that was chosen.
        let place: Int

        var chosen: Trial { trials[place] }

        /// Nil if nothing was tried.
        init?(_ grid: Grid, _ trials: [Trial]) {
            let scores = trials.map { $0.validation.readings.map(\.value) }
            guard let place = StrengthChoice.place(scores) else { return nil }
            (method, strength) = (grid.method, grid.strength)
            (self.trials, self.place) = (trials, place)
        }
    }

    /// What is tried of a method: values of its strength, weakest first.
    struct Grid: Sendable {
        let method: Method
        let strength: Strength
        let values: [Double]
    }

    /// Without a regularizer.
    let plain: Trial
    /// In the order of the methods.
    let curves: [Curve]
    /// How many seeds chose.
    let seeds: Int

    /// - Parameters:
    ///   - net: whose methods are tried.
    ///   - grids: of its methods.
    ///   - seeds: how many choose.
    ///   - jobs: how many plans are trained at once.
    ///   - comparing: how sure comparisons must be.
    ///   - train: trains a plan with seeds.
    init(
        _ net: Net, grids: [Grid], seeds: Int, jobs: Int, comparing: Confidence,
        train:
            @escaping @Sendable (TrainingPlan, [UInt64]) async throws(CancellationError) -> [Run]
    ) async throws(CancellationError) {
        var net = net
        // The state that is kept, and no other.
        net.checkpoints = []
        let plain = (value: Double.nan, plan: net.plan(with: Method.none))
        let plans = grids.map { grid in
            grid.values.map { (value: $0, plan: net.plan(with: grid.method, at: $0)) }
        }
        let trials = try await concurrently([plain] + plans.joined(), jobs: jobs) {
            (value, plan) throws(CancellationError) in
            var plan = plan
            plan.scoresValidation = true
            return Trial(
                value,
                MeasuredPlan(
                    plan, try await train(plan, TuningSeeds.seeds(seeds)), comparing: comparing))
        }
        var rest = trials.dropFirst()
        self.plain = trials[0]
        curves = grids.compactMap { grid in
            defer { rest = rest.dropFirst(grid.values.count) }
            return Curve(grid, Array(rest.prefix(grid.values.count)))
        }
        self.seeds = seeds
    }

    /// Strengths with those that were chosen.
    func chosen(_ strengths: Strengths) -> Strengths {
        curves.reduce(strengths) { $0.with($1.strength, $1.chosen.value) }
    }
}

extension Net {
    /// The methods whose strength is chosen on a task's rows, and among which values: all that have a grid, but
    /// for those whose strength was set by hand, and those that it changes nothing of.
    func grids(of task: LearningTask) -> [Tuning.Grid] {
        // Figures that compare other methods than those that were asked for are tuned, too.
        allMethods.compactMap { method in
            guard let strength = method.strength, !fixed.contains(strength) else { return nil }
            let values =
                task.defaults.grids[strength]
                ?? strength.grid?.values(for: recipe, rows: task.dataset.trainingRows) ?? []
            guard Set(values.map { plan(with: method, at: $0) }).count > 1 else { return nil }
            return Tuning.Grid(method: method, strength: strength, values: values)
        }
    }

    /// The plan of a method at a value of its strength.
    fileprivate func plan(with method: Method, at value: Double) -> TrainingPlan {
        guard let strength = method.strength else { return plan(with: method) }
        return recipe.plan(with: method, strengths.with(strength, value))
    }
}
