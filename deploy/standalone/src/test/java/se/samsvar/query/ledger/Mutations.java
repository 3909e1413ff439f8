package se.samsvar.query.ledger;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.samsvar.ledger.Checkpoint;
import se.samsvar.ledger.Finding.Fault;
import se.samsvar.ledger.PrivateKeyOfLog;
import se.samsvar.ledger.SignedNote;
import se.samsvar.ledger.StoredEvent;
import se.samsvar.query.ledger.Mutation.Expected;

/** Everything that somebody with all rights to the database may think of. */
final class Mutations {

    private static final PrivateKeyOfLog STRANGER = PrivateKeyOfLog.create(new SecureRandom());
    private static final List<String> COLUMNS = List.of(
            "aggregate_identifier = aggregate_identifier || ' '",
            "sequence_number = sequence_number + 1000",
            "aggregate_type = coalesce(aggregate_type, '') || 'x'",
            "event_identifier = overlay(event_identifier placing '~' from 3)",
            "payload_type = payload_type || E'\\n'",
            "payload_revision = coalesce(payload_revision, '') || '0'",
            "recorded_at = recorded_at || 'Z'",
            "metadata = null",
            "payload = payload || '\\x20'",
            "metadata = payload, payload = metadata");

    private Mutations() {}

    /** @param key the log's own, for whoever has stolen it */
    static Map<String, Mutation> all(PrivateKeyOfLog key) {
        Map<String, Mutation> all = new TreeMap<>();
        all.put("a bit of the payload", city -> flipped(city, "payload"));
        all.put("a bit of the metadata", city -> flipped(city, "metadata"));
        all.put("a column", Mutations::column);
        all.put("deleted", Mutations::deleted);
        all.put("a copy inserted in a gap", Mutations::inserted);
        all.put("two swapped", Mutations::swapped);
        all.put("moved into a gap", Mutations::moved);
        all.put("moved to the end", Mutations::movedToTheEnd);
        all.put("the tail cut off", Mutations::truncated);
        all.put("a leaf changed", Mutations::leafChanged);
        all.put("a leaf deleted", Mutations::leafDeleted);
        all.put("two leaves swapped", Mutations::leavesSwapped);
        all.put("the last checkpoint deleted", Mutations::lastCheckpointDeleted);
        all.put("a checkpoint altered", Mutations::checkpointAltered);
        all.put("a checkpoint forged", Mutations::forged);
        all.put("another key entered", Mutations::keyExchanged);
        all.put("event and leaf rewritten", Mutations::rewritten);
        all.put("everything cut off alike", Mutations::cutOffWithItsSeals);
        all.put("everything rewritten with a stolen key", city -> rewrittenBy(city, key));
        all.put("everything rewritten with another key", Mutations::rewrittenByAStranger);
        return all;
    }

    private static Expected flipped(SealedCity city, String column) {
        long number = city.numbers.get(city.position());
        city.flip(column, number);
        return Expected.at(number, Fault.CHANGED);
    }

    private static Expected column(SealedCity city) {
        long number = city.numbers.get(city.position());
        String change = COLUMNS.get(city.random.nextInt(COLUMNS.size()));
        city.update("update command.domain_event set " + change + " where global_index = ?", number);
        return Expected.at(number, Fault.CHANGED);
    }

    private static Expected deleted(SealedCity city) {
        long number = city.numbers.get(city.position());
        city.delete(number);
        return Expected.at(number, Fault.MISSING, Fault.TRUNCATED);
    }

    private static Expected inserted(SealedCity city) {
        long gap = city.gap();
        city.insert(city.event(city.numbers.get(city.position())), gap, "-copy");
        return Expected.at(gap, Fault.INSERTED);
    }

    private static Expected swapped(SealedCity city) {
        int first = city.random.nextInt(city.size() - 1);
        int second = first + 1 + city.random.nextInt(city.size() - 1 - first);
        StoredEvent one = city.event(city.numbers.get(first));
        StoredEvent other = city.event(city.numbers.get(second));
        city.delete(one.number());
        city.delete(other.number());
        city.insert(one, other.number(), "");
        city.insert(other, one.number(), "");
        return Expected.at(one.number(), Fault.REORDERED);
    }

    private static Expected moved(SealedCity city) {
        long gap = city.gap();
        StoredEvent event = city.event(city.numbers.get(city.position()));
        city.delete(event.number());
        city.insert(event, gap, "");
        return gap < event.number() ? Expected.at(gap, Fault.INSERTED) : Expected.at(event.number(), Fault.REORDERED);
    }

    private static Expected movedToTheEnd(SealedCity city) {
        StoredEvent event = city.event(city.numbers.get(city.position()));
        city.delete(event.number());
        city.insert(event, city.last() + 1_000_000, "");
        return Expected.at(event.number(), Fault.MISSING);
    }

    private static Expected truncated(SealedCity city) {
        long number = city.numbers.get(city.position());
        city.update("delete from command.domain_event where global_index >= ?", number);
        return Expected.at(number, Fault.TRUNCATED);
    }

    private static Expected leafChanged(SealedCity city) {
        int position = city.position();
        int bit = city.random.nextInt(256);
        city.update(
                "update ledger.leaf set hash = set_bit(hash, ?, 1 - get_bit(hash, ?)) where position = ?",
                bit,
                bit,
                position);
        return Expected.at(city.numbers.get(position), Fault.CHANGED);
    }

    private static Expected leafDeleted(SealedCity city) {
        int position = city.position();
        city.update("delete from ledger.leaf where position = ?", position);
        return Expected.at(city.numbers.get(position), Fault.INSERTED, Fault.TRUNCATED);
    }

    private static Expected leavesSwapped(SealedCity city) {
        int first = city.random.nextInt(city.size() - 1);
        city.update(
                "update ledger.leaf l set hash = o.hash from ledger.leaf o where l.position in (?, ?)"
                        + " and o.position = ? + ? - l.position",
                first,
                first + 1,
                first,
                first + 1);
        return Expected.at(city.numbers.get(first), Fault.CHANGED, Fault.REORDERED);
    }

    private static Expected lastCheckpointDeleted(SealedCity city) {
        city.update("delete from ledger.checkpoint where size = ?", city.size());
        return Expected.at(city.last(), Fault.SIGNATURE);
    }

    private static Expected checkpointAltered(SealedCity city) {
        Checkpoint victim = city.checkpoints.get(city.random.nextInt(city.checkpoints.size()));
        int at = city.random.nextInt(victim.text().length());
        city.update(
                "update ledger.checkpoint set note = overlay(note placing '#' from ?) where size = ?",
                at + 1,
                victim.size());
        return Expected.somewhere(Fault.SIGNATURE);
    }

    private static Expected forged(SealedCity city) {
        Checkpoint victim = city.checkpoints.get(city.random.nextInt(city.checkpoints.size()));
        SignedNote note = new SignedNote(victim.text(), List.of(STRANGER.sign(victim.text(), victim.origin())));
        city.update("update ledger.checkpoint set note = ? where size = ?", note.written(), victim.size());
        return Expected.at(victim.lastEvent(), Fault.SIGNATURE);
    }

    private static Expected keyExchanged(SealedCity city) {
        Checkpoint first = city.checkpoints.getFirst();
        city.update(
                "update ledger.signer set verifier = ?",
                STRANGER.ofLog(first.origin()).text());
        return Expected.at(first.lastEvent(), Fault.SIGNATURE);
    }

    private static Expected rewritten(SealedCity city) {
        int position = city.position();
        city.flip("payload", city.numbers.get(position));
        city.sealAgain(position);
        return Expected.at(city.covering(position).lastEvent(), Fault.REWRITTEN);
    }

    /** Down to an earlier checkpoint, or to nothing. */
    private static Expected cutOffWithItsSeals(SealedCity city) {
        int index = city.random.nextInt(city.checkpoints.size());
        long size = index == 0 ? 0 : city.checkpoints.get(index - 1).size();
        city.update("delete from command.domain_event where global_index >= ?", city.numbers.get((int) size));
        city.update("delete from ledger.leaf where position >= ?", size);
        city.update("delete from ledger.checkpoint where size > ?", size);
        return Expected.byKept(Fault.TRUNCATED);
    }

    private static Expected rewrittenBy(SealedCity city, PrivateKeyOfLog key) {
        int position = city.position();
        city.flip("payload", city.numbers.get(position));
        city.sealAgain(position);
        city.signAgain(key);
        return Expected.byKept(Fault.REWRITTEN);
    }

    private static Expected rewrittenByAStranger(SealedCity city) {
        rewrittenBy(city, STRANGER);
        keyExchanged(city);
        return Expected.byKept(Fault.SIGNATURE);
    }
}
