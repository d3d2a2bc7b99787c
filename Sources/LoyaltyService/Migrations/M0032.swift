/// A card, and a number made in advance, takes only the ways that `CardLife` and `CardNumberState` know: whoever writes past
/// the operations cannot make a frozen card replace itself, revive a closed one or hand out a destroyed number (T4).
enum M0032 {
    static let sql = #"""
        -- only: sqlite
        -- begin statement
        CREATE TRIGGER card_legal_step BEFORE UPDATE ON card
            WHEN NEW.member_id <> OLD.member_id OR NEW.card_number <> OLD.card_number
                OR (NEW.status <> OLD.status AND OLD.status || '>' || NEW.status NOT IN (
                    'active>frozen', 'active>replaced', 'active>closed',
                    'frozen>active', 'frozen>replaced', 'frozen>closed'))
            BEGIN SELECT RAISE(ABORT, 'no such step of a card'); END;
        -- end statement
        -- begin statement
        CREATE TRIGGER card_stays BEFORE DELETE ON card
            BEGIN SELECT RAISE(ABORT, 'cards are closed, not deleted'); END;
        -- end statement
        -- begin statement
        CREATE TRIGGER card_stock_legal_step BEFORE UPDATE ON card_stock
            WHEN NEW.card_number <> OLD.card_number OR NEW.batch_id <> OLD.batch_id
                OR (NEW.state <> OLD.state AND OLD.state || '>' || NEW.state NOT IN (
                    'stock>offered', 'stock>issued', 'stock>void', 'offered>issued', 'offered>void'))
            BEGIN SELECT RAISE(ABORT, 'no such step of a number'); END;
        -- end statement
        -- begin statement
        CREATE TRIGGER card_stock_stays BEFORE DELETE ON card_stock
            BEGIN SELECT RAISE(ABORT, 'numbers are destroyed, not deleted'); END;
        -- end statement
        -- end only
        -- only: postgres
        -- begin statement
        CREATE FUNCTION card_legal_step() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                IF NEW.member_id <> OLD.member_id OR NEW.card_number <> OLD.card_number
                    OR (NEW.status <> OLD.status AND OLD.status || '>' || NEW.status NOT IN (
                        'active>frozen', 'active>replaced', 'active>closed',
                        'frozen>active', 'frozen>replaced', 'frozen>closed')) THEN
                    RAISE EXCEPTION 'no such step of a card' USING ERRCODE = 'check_violation';
                END IF;
                RETURN NEW;
            END $$
        -- end statement
        CREATE TRIGGER card_legal_step BEFORE UPDATE ON card FOR EACH ROW EXECUTE FUNCTION card_legal_step();
        -- begin statement
        CREATE FUNCTION card_stock_legal_step() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                IF NEW.card_number <> OLD.card_number OR NEW.batch_id <> OLD.batch_id
                    OR (NEW.state <> OLD.state AND OLD.state || '>' || NEW.state NOT IN (
                        'stock>offered', 'stock>issued', 'stock>void', 'offered>issued', 'offered>void')) THEN
                    RAISE EXCEPTION 'no such step of a number' USING ERRCODE = 'check_violation';
                END IF;
                RETURN NEW;
            END $$
        -- end statement
        CREATE TRIGGER card_stock_legal_step BEFORE UPDATE ON card_stock
            FOR EACH ROW EXECUTE FUNCTION card_stock_legal_step();
        -- end only
        """#
}
