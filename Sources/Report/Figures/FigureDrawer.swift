import Charts
import Experiments
import Rendering

/// Draws all figures of a report, several at a time.
struct FigureDrawer: Sendable {
    /// All figures of a report.
    struct Drawn: Sendable {
        /// By language and id.
        var pages: [Language: [String: PageFigure]] = [:]
        /// Hashes of the files by path.
        var files: [String: String] = [:]
    }

    let request: ReportRequest
    let folder: ReportFolder

    /// Draws every figure in every language. The result does not depend on the number of jobs.
    func draw(
        _ entries: [FigureEntry], progress: @escaping @Sendable (Double, String) -> Void
    ) async throws(ReportError) -> Drawn {
        let tasks = entries.flatMap { entry in
            request.languages.map { language in
                FigureTask(
                    entry: entry, language: language,
                    writesData: language == request.languages[0])
            }
        }
        let queue = WorkQueue(count: tasks.count)
        var products: [FigureTask.Product?] = Array(repeating: nil, count: tasks.count)
        var failure: ReportError?
        await withTaskGroup(of: Result<[Int: FigureTask.Product], ReportError>.self) { group in
            for _ in 0..<min(request.jobs, tasks.count) {
                group.addTask {
                    do throws(ReportError) {
                        return .success(try await work(tasks, from: queue, progress: progress))
                    } catch {
                        return .failure(error)
                    }
                }
            }
            for await result in group {
                switch result {
                case .success(let some):
                    for (index, product) in some { products[index] = product }
                case .failure(let error):
                    if failure == nil { failure = error }
                    group.cancelAll()
                }
            }
        }
        if let failure { throw failure }
        return gather(products, of: tasks)
    }

    /// Takes pieces from the queue until it is empty, with one renderer for all of them.
    private func work(
        _ tasks: [FigureTask], from queue: WorkQueue,
        progress: @escaping @Sendable (Double, String) -> Void
    ) async throws(ReportError) -> [Int: FigureTask.Product] {
        let renderer: Renderer
        do throws(RenderingError) {
            renderer = try Renderer(theme: .light)
        } catch {
            throw .cannotDraw(
                figure: tasks[0].entry.id, language: tasks[0].language.rawValue,
                reason: "\(error)")
        }
        var products: [Int: FigureTask.Product] = [:]
        while let index = await queue.next() {
            if Task.isCancelled { throw .cancelled }
            products[index] = try tasks[index].run(
                renderer: renderer, request: request, folder: folder)
            progress(await queue.finish(), tasks[index].entry.id)
        }
        return products
    }

    private func gather(_ products: [FigureTask.Product?], of tasks: [FigureTask]) -> Drawn {
        var drawn = Drawn()
        for (task, product) in zip(tasks, products) {
            guard let product else { preconditionFailure("a figure was not drawn") }
            drawn.pages[task.language, default: [:]][task.entry.id] = product.figure
            for file in product.files { drawn.files[file.path] = file.hash }
        }
        return drawn
    }
}
