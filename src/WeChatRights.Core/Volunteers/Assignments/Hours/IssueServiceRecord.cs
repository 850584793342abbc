using Mediator;
using WeChatRights.Core.Volunteers.Profiles;

namespace WeChatRights.Core.Volunteers.Assignments.Hours;

/// <summary>
/// 志愿服务记录证明 for myself, free of charge and whenever I ask (志愿服务条例 art. 19). As long as nothing new is confirmed it is the same one
/// again.
/// </summary>
/// <exception cref="DomainException"><c>no-service-hours</c></exception>
[RequireStaff]
public sealed record IssueMyServiceRecord : ICommand<ServiceRecordSheet>;

/// <summary>The same for a volunteer of one's own area, also one who has left.</summary>
/// <inheritdoc cref="IssueMyServiceRecord"/>
[RequirePermission(Permission.ManageVolunteers)]
public sealed record IssueServiceRecord(Guid VolunteerId) : ICommand<ServiceRecordSheet>;

/// <param name="Code">By which anybody who has the paper can check it.</param>
/// <param name="Minutes">In all.</param>
public sealed record ServiceRecordSheet(
    string Code,
    DateTimeOffset IssuedAt,
    string Name,
    int Minutes,
    IReadOnlyList<ServiceRecordLine> Items,
    IReadOnlyList<TrainingDone> Trainings
)
{
    public override string ToString() => "ServiceRecordSheet(redacted)";
}

/// <param name="Station">For whom it was done, in words.</param>
public sealed record ServiceRecordLine(DateOnly On, Tasks.CaseTaskKind Kind, int Minutes, string Station);

internal sealed class IssueServiceRecordHandler(OwnVolunteering own, OwnVolunteers volunteers, ServiceRecords records)
    : ICommandHandler<IssueMyServiceRecord, ServiceRecordSheet>,
        ICommandHandler<IssueServiceRecord, ServiceRecordSheet>
{
    public async ValueTask<ServiceRecordSheet> Handle(IssueMyServiceRecord command, CancellationToken cancellationToken) =>
        await records.IssueAsync(await own.GetAsync(cancellationToken), cancellationToken);

    public async ValueTask<ServiceRecordSheet> Handle(IssueServiceRecord command, CancellationToken cancellationToken) =>
        await records.IssueAsync(await volunteers.GetAsync(command.VolunteerId, cancellationToken), cancellationToken);
}
