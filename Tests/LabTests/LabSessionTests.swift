import Generators
import Methods
import Neural
import Testing

@testable import Lab

@Suite struct LabSessionTests {
    /// Settings of noisy exclusive or, two layers of eight units.
    static func settings(_ change: (inout [LabSetting: Double]) -> Void = { _ in }) -> [Double] {
        var settings: [LabSetting: Double] = [
            .rows: 0, .count: 40, .noise: 0.45, .flipped: 0.12, .depth: 2, .width: 8,
            .activation: 2, .optimizer: 1, .learningRate: 0.03, .momentum: 0, .epochs: 30,
            .batchSize: 0, .method: 0, .strength: 0, .states: 8, .dataSeed: 0,
        ]
        change(&settings)
        return LabSetting.allCases.map { settings[$0]! }
    }

    static func place(_ method: Method) -> Double {
        Double(MethodCatalog.all.firstIndex(of: method)!)
    }

    /// However training is cut, and whoever trains beside them, networks are those of a run that nobody watches.
    @Test(arguments: [Method.none, .l2, .dropout, .batchNorm, .earlyStopping, .weightAveraging])
    func networksAreThoseOfAWholeRun(method: Method) throws {
        let numbers = Self.settings {
            $0[.method] = Self.place(method)
            $0[.strength] =
                [.batchNorm: 8, .earlyStopping: 3][method] ?? method.strength?.standard ?? 0
        }
        var session = LabSession(try LabPlan(numbers), seeds: Array(5..<16))
        #expect(session.packCount == 2)
        var epochs: [Int] = []
        while let epoch = session.advance(pack: 0) { epochs.append(epoch) }
        while session.advance(pack: 1) != nil {}
        #expect(epochs.first == 0 && epochs == epochs.sorted())
        for run in session.runs {
            let whole = try PackTraining.train(
                session.plan.plan, seeds: [run.seed], data: session.plan.data)[0]
            #expect(run.finalParameters == whole.finalParameters)
            #expect(run.stoppedAt == whole.stoppedAt && run.bestEpoch == whole.bestEpoch)
        }
        #expect(Set(session.digests).count == 11)
    }

    /// However many states are recorded, no more of them are held than what is shown needs.
    @Test func earlierStatesAreForgotten() throws {
        let numbers = Self.settings {
            $0[.method] = Self.place(.batchNorm)
            $0[.strength] = 8
            $0[.states] = 30
        }
        var session = LabSession(try LabPlan(numbers), seeds: [1, 2])
        var whole = PackInTraining(
            session.plan.plan, seeds: [1, 2], data: session.plan.data)
        while let epoch = session.advance(pack: 0) {
            #expect(whole.advance() && whole.epoch == epoch)
            for (own, all) in zip(session.runs, whole.runs) {
                #expect(own.checkpoints.count <= 2)
                let (state, same) = try (
                    #require(own.checkpoints.last), #require(all.checkpoints.last)
                )
                #expect(state.epoch == epoch && state.parameters == same.parameters)
                #expect(state.training == same.training && state.heldOut == same.heldOut)
                #expect(state.gradientNorms == same.gradientNorms)
                #expect(state.batchStatistics == same.batchStatistics)
            }
        }
        #expect(!whole.advance() && whole.runs[0].checkpoints.count > 20)
        #expect(session.runs[1].finalParameters == whole.runs[1].finalParameters)
    }

    /// What is shown belongs to the state that was reached.
    @Test func answersAreThoseOfTheState() throws {
        var session = LabSession(try LabPlan(Self.settings()), seeds: [1, 2, 3])
        #expect(session.scores.prefix(LabSession.scoreCount).allSatisfy { $0 == -1 })
        #expect(session.answers([0, 0]) == [-1, -1, -1])
        #expect(session.advance(pack: 0) == 0)
        let first = session.answers([0.5, -0.5, 1, 1])
        #expect(first.count == 6 && !first.contains { !(0...1).contains($0) })
        while session.advance(pack: 0) != nil {}
        let scores = session.scores
        #expect(scores.count == 3 * LabSession.scoreCount && scores[0] == 30)
        // The accuracy is the share of the training rows that are answered right.
        let rows = session.plan.data(seed: 1).training
        let answers = session.answers(rows.inputs).prefix(rows.rows)
        let right = zip(answers, rows.targets).filter { ($0 > 0.5) == ($1 == 1) }.count
        #expect(abs(scores[2] - Double(right) / Double(rows.rows)) < 1e-6)
        #expect(session.parameters.count == 3 * session.plan.plan.layout.count)
    }

    @Test func wrongLabelsAreKnown() throws {
        let plan = try LabPlan(Self.settings { $0[.flipped] = 0.3 })
        let rows = plan.shownRows(seed: 3)
        let wrong = (0..<40).filter { rows[4 * $0 + 2] != rows[4 * $0 + 3] }.count
        #expect((5...20).contains(wrong))
        #expect(
            try LabPlan(Self.settings { $0[.flipped] = 0 }).shownRows(seed: 3)[2...3] == [0, 0])
    }

    /// One seed's rows for all networks; what else is drawn is each network's own.
    @Test func allLearnTheRowsOfOneSeed() throws {
        let numbers = Self.settings { $0[.dataSeed] = 4_294_967_295 }
        let plan = try LabPlan(numbers)
        #expect(plan.data(seed: 3) == plan.data(seed: 4))
        let own = try LabPlan(Self.settings())
        #expect(plan.data(seed: 3) == own.data(seed: 4_294_967_295))
        #expect(own.data(seed: 3) != own.data(seed: 4))
        var session = LabSession(plan, seeds: [3, 4])
        while session.advance(pack: 0) != nil {}
        #expect(session.digests[0] != session.digests[1])
        // The four points are the same for every seed anyway.
        for rows in LabRows.all.indices {
            let numbers = Self.settings {
                $0[.rows] = Double(rows)
                $0[.dataSeed] = 2
            }
            if LabRows.all[rows].isSameForEverySeed {
                #expect(throws: LabRefusal(setting: .dataSeed)) { try LabPlan(numbers) }
            } else {
                #expect(throws: Never.self) { try LabPlan(numbers) }
            }
        }
    }

    /// Every setting has numbers that are refused, and none of them traps.
    @Test(arguments: LabSetting.allCases)
    func whatCannotBeTrainedIsRefused(setting: LabSetting) {
        for number in [-1, 1e10, .nan, .infinity] {
            let numbers = Self.settings {
                $0[.method] = Self.place(.l2)
                $0[setting] = number
            }
            // λ has no upper bound.
            if setting == .strength, number == 1e10 { continue }
            #expect(throws: LabRefusal(setting: setting)) { try LabPlan(numbers) }
        }
    }

    /// What a page offers from end to end can be trained, and nothing beyond.
    @Test(arguments: LabSetting.allCases)
    func endsOfRangesAreTrained(setting: LabSetting) throws {
        guard let range = setting.range else { return }
        func plan(_ number: Double) throws {
            _ = try LabPlan(
                Self.settings {
                    $0[.count] = Double(LabPlan.most.rows)
                    $0[setting] = number
                })
        }
        for number in [range.low, range.high] { try plan(number) }
        for number in [range.low - 1, range.high + 1] {
            #expect(throws: LabRefusal(setting: setting)) { try plan(number) }
        }
        if range.isWhole {
            #expect(throws: LabRefusal(setting: setting)) { try plan(range.low + 0.5) }
        }
    }

    /// Proximal steps need gradient descent, early stopping rows to watch, and batches more than one row.
    @Test func methodsAreRefusedWhereTheyCannotBe() {
        let refused: [(Method, LabSetting, LabSetting?, Double)] = [
            (.l1Proximal, .method, nil, 0), (.earlyStopping, .method, .rows, 1),
            (.labelSmoothing, .method, .rows, Double(LabRows.all.count - 1)),
            (.batchNorm, .strength, .count, 33), (.batchNorm, .strength, .strength, 1e30),
            (.batchNorm, .strength, .strength, 41), (.batchNorm, .strength, .strength, 8.5),
            (.earlyStopping, .strength, .strength, 1e30),
        ]
        for (method, expected, setting, number) in refused {
            let numbers = Self.settings {
                $0[.method] = Self.place(method)
                $0[.strength] = method == .batchNorm ? 8 : method.strength?.standard ?? 0
                if let setting { $0[setting] = number }
            }
            #expect(throws: LabRefusal(setting: expected)) { try LabPlan(numbers) }
        }
    }
}
