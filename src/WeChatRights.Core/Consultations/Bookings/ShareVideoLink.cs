using System.ComponentModel.DataAnnotations;
using Mediator;
using WeChatRights.Core.Audit;
using WeChatRights.Core.Data;
using WeChatRights.Core.IdentityAccess;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.Consultations.Bookings;

/// <summary>
/// Where a talk by video takes place: an address of a meeting room that the provider uses. She finds it with her booking, behind her PIN, and is told
/// that something is new. Another time or another provider needs another room, so moving forgets it.
/// </summary>
/// <param name="Link">An https address of at most <see cref="Most"/> characters.</param>
[RequirePermission(Permission.ManageConsultations)]
public sealed record ShareVideoLink(
    Guid BookingId,
    Guid Version,
    [property: Required(ErrorMessage = "请填视频会议的网址。"), StringLength(ShareVideoLink.Most, ErrorMessage = "网址最多 300 个字符。")]
        string Link
) : ICommand<Unit>, IConcernsCase, IValidatableObject
{
    public const int Most = 300;

    public Guid CaseId => BookingId;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Uri.TryCreate(Link, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttps)
        {
            yield return new ValidationResult("网址要以 https:// 开头，请从会议软件里复制。", [nameof(Link)]);
        }
    }

    /// <summary>Whoever has the address can walk in.</summary>
    public override string ToString() => "ShareVideoLink(redacted)";
}

internal sealed class ShareVideoLinkHandler(CallContext call, OwnBookings bookings) : ICommandHandler<ShareVideoLink, Unit>
{
    public async ValueTask<Unit> Handle(ShareVideoLink command, CancellationToken cancellationToken)
    {
        var booking = await bookings.GetAsync(command.BookingId, command.Version, cancellationToken);
        booking.TalkAt(command.Link, call.Now);
        return Unit.Value;
    }
}
