using Mediator;
using WeChatRights.Core.IdentityAccess.Contracts;

namespace WeChatRights.Core.Volunteers.Profiles;

/// <summary>Her WeChat is forgotten: the profile stays with the station, under nobody's account (个人信息保护法 art. 47).</summary>
internal sealed class OnApplicantGone(Applicants applicants) : INotificationHandler<AccountDeleted>
{
    public async ValueTask Handle(AccountDeleted notification, CancellationToken cancellationToken) =>
        (await applicants.FindAsync(applicants.Digest(notification.CitizenId), cancellationToken))?.ForgetApplicant();
}
