import Foundation

extension Error {
    /// The system's own words for what went wrong, without Foundation's wrapping.
    var shortReason: String {
        switch self {
        case let error as DecodingError:
            switch error {
            case .keyNotFound(let key, _): "\"\(key.stringValue)\" is missing"
            case .typeMismatch(_, let context), .valueNotFound(_, let context):
                "wrong kind of value at \"\(context.codingPath.map(\.stringValue).joined(separator: "."))\""
            default: "not JSON"
            }
        case let error as CocoaError:
            if let inner = error.userInfo[NSUnderlyingErrorKey] as? any Error {
                inner.shortReason
            } else if error.code == .fileReadNoSuchFile || error.code == .fileNoSuchFile {
                "there is no such file"
            } else if error.code == .fileWriteNoPermission || error.code == .fileReadNoPermission {
                "permission denied"
            } else {
                error.localizedDescription
            }
        case let error as POSIXError:
            String(cString: strerror(error.code.rawValue)).lowercased()
        default: localizedDescription
        }
    }
}
