package se.samsvar.notification;

import se.samsvar.Titled;

/** Why a notice goes out. */
public enum NoticeKind implements Titled {
    RESPONSE_STARTED("Ny händelse med uppgifter"),
    TASK_ASSIGNED("Ny uppgift"),
    TASK_REMINDER("Påminnelse om uppgift"),
    TASK_OVERDUE("Uppgift över tiden"),
    TASK_ESCALATED("Uppgift fortsatt över tiden"),
    TASK_DECLINED("Uppgift avböjd"),
    TASKS_CANCELLED("Uppgifter inställda"),
    WALK_MOVED("Trygghetsvandring flyttad"),
    WALK_CANCELLED("Trygghetsvandring inställd"),
    TASK_CHANGED("Uppgift ändrad"),
    PLACE_CORRECTED("Platsen är rättad"),
    PRE_MEETING("Förmöte inför trygghetsvandring"),
    FEEDBACK_MEETING("Återkopplingsmöte efter trygghetsvandring"),
    REPEAT_WALK("Återvandring"),
    DIGEST("Öppna uppgifter i dag");

    private final String title;

    NoticeKind(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
