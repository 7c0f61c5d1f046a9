import Charts
import Rendering

extension Failure {
    /// A renderer; made before training, for a missing font should not cost the user the training first.
    @discardableResult
    static func renderer(_ theme: Theme = .light) throws(Failure) -> Renderer {
        do throws(RenderingError) {
            return try Renderer(theme: theme)
        } catch {
            throw Failure(error)
        }
    }
}
