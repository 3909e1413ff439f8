package se.samsvar;

/**
 * Something that happened. Each context has its own sealed parent: {@link se.samsvar.incident.IncidentEvent}, {@link
 * se.samsvar.task.TaskEvent}, {@link se.samsvar.walk.WalkEvent}, {@link se.samsvar.notification.NoticeEvent}, {@link
 * se.samsvar.partner.PartnerEvent}, {@link se.samsvar.response.PlanEvent} and {@link
 * se.samsvar.police.PoliceRecordEvent}.
 */
public interface DomainEvent {}
