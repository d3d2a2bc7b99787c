/// Hashes of PINs: six digits alone could be tried out by whoever had the table, so that they are first mixed with a key that
/// lies outside the database, then hashed as passwords are (argon2id).
enum PINHash {
    static func make(_ pin: String, keyring: Keyring) throws -> String { try PasswordHash.make(mixed(pin, keyring)) }

    static func verify(_ pin: String, against stored: String, keyring: Keyring) -> Bool {
        PasswordHash.verify(mixed(pin, keyring), against: stored)
    }

    private static func mixed(_ pin: String, _ keyring: Keyring) -> String { keyring.blindIndex("pin", of: pin) }
}
