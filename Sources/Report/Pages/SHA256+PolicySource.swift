import Foundation

extension SHA256 {
    /// The hash as a source in a content security policy.
    var policySource: String {
        "'sha256-" + Data(bytes).base64EncodedString() + "'"
    }
}
