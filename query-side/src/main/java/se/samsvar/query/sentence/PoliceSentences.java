package se.samsvar.query.sentence;

import se.samsvar.police.PoliceRecord;
import se.samsvar.police.PoliceRecordEvent;
import se.samsvar.police.PoliceRecordEvent.*;

final class PoliceSentences {

    private PoliceSentences() {}

    static String of(PoliceRecordEvent event, Phrases phrases) {
        PoliceRecord said = event.record();
        String number = String.valueOf(said.recordId());
        return switch (event) {
            case PoliceRecordNoted _ ->
                phrases.say(
                        "PoliceRecordNoted",
                        number,
                        said.type(),
                        said.district().name(),
                        phrases.when(said.occurredAt()));
            case PoliceRecordRevised e -> phrases.say("PoliceRecordRevised", number, e.formerType(), said.type());
        };
    }
}
