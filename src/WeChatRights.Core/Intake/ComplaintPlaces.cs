using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Intake;

/// <summary>The township and village must be ones we know: routing hangs on them.</summary>
internal sealed class ComplaintPlaces(DivisionDirectory divisions)
{
    public async Task RequireKnownAsync(string township, string? village, CancellationToken cancellationToken)
    {
        var known = await divisions.AllAsync(cancellationToken);
        if (!known.ContainsKey(DivisionCode.Parse(township)) || (village is not null && !known.ContainsKey(DivisionCode.Parse(village))))
        {
            throw new DomainException(IntakeErrors.UnknownPlace);
        }
    }
}
