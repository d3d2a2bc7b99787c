/// Whether bytes are valid UTF-8 (Unicode table 3-7): no overlong forms, no surrogates.
enum UTF8Check {
    static func isValid(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        let count = bytes.count
        while index < count {
            let lead = bytes[index]
            index += 1
            if lead < 0x80 { continue }
            let followers: Int
            var second: ClosedRange<UInt8> = 0x80...0xBF
            switch lead {
            case 0xC2...0xDF: followers = 1
            case 0xE0: (followers, second) = (2, 0xA0...0xBF)
            case 0xED: (followers, second) = (2, 0x80...0x9F)
            case 0xE1...0xEF: followers = 2
            case 0xF0: (followers, second) = (3, 0x90...0xBF)
            case 0xF4: (followers, second) = (3, 0x80...0x8F)
            case 0xF1...0xF3: followers = 3
            default: return false
            }
            guard index + followers <= count, second.contains(bytes[index]) else { return false }
            for offset in 1..<followers where !(0x80...0xBF).contains(bytes[index + offset]) { return false }
            index += followers
        }
        return true
    }
}
