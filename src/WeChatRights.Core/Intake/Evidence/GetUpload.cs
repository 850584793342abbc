using Mediator;

namespace WeChatRights.Core.Intake.Evidence;

/// <summary>How far an upload has come, to go on from there.</summary>
[RequireCitizen]
public sealed record GetUpload(Guid ComplaintId, Guid EvidenceId) : IQuery<UploadState>;

internal sealed class GetUploadHandler(EvidenceUploads uploads, EvidenceStore store) : IQueryHandler<GetUpload, UploadState>
{
    public async ValueTask<UploadState> Handle(GetUpload query, CancellationToken cancellationToken) =>
        EvidenceUploads.StateOf(await uploads.GetAsync(query.ComplaintId, query.EvidenceId, cancellationToken), store);
}
