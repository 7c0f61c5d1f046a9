import Rendering

extension Failure {
    /// A missing font should not cost the user the training first.
    static func checkingRenderer() throws(Failure) {
        do throws(RenderingError) {
            _ = try Renderer()
        } catch {
            throw Failure(error)
        }
    }
}
