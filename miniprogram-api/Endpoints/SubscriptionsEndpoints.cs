using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using WeChatRights.Core.Data;
using WeChatRights.Core.Messaging;
using WeChatRights.Core.SharedKernel;
using WeChatRights.MiniprogramApi.Authentication;
using WeChatRights.MiniprogramApi.Errors;
using WeChatRights.WeChat;

namespace WeChatRights.MiniprogramApi.Endpoints;

/// <summary>What she accepted in wx.requestSubscribeMessage.</summary>
internal static class SubscriptionsEndpoints
{
    public static void MapSubscriptions(this IEndpointRouteBuilder api) =>
        api.MapGroup("/subscriptions")
            .WithTags("subscriptions")
            .Validated()
            .MapPost("", ReportAsync)
            .RequireAuthorization(CitizenAuthentication.CitizenPolicy)
            .WithSummary("Reports accepted templates")
            .WithDescription("One accept allows one message. WeChat tells us as well; the two are counted once.")
            .Produces(StatusCodes.Status204NoContent);

    private static async Task<IResult> ReportAsync(
        SubscriptionsRequest body,
        HttpContext context,
        Dispatcher dispatcher,
        IOptions<WeChatOptions> weChat,
        CancellationToken cancellationToken
    )
    {
        var known = weChat.Value.Templates.Values.Select(template => template.TemplateId).ToHashSet(StringComparer.Ordinal);
        if (!body.TemplateIds!.All(id => id is not null && known.Contains(id)))
        {
            throw new DomainException(ApiErrors.UnknownTemplate);
        }

        await dispatcher.SendRepeatingAsync(
            context.Citizen(),
            new ReportSubscriptions([.. body.TemplateIds!.OfType<string>()]),
            cancellationToken
        );
        return TypedResults.NoContent();
    }
}

/// <param name="TemplateIds">Template ids of the catalogue that she accepted.</param>
internal sealed record SubscriptionsRequest(
    [property: Required(ErrorMessage = "缺少模板。"), MaxLength(5, ErrorMessage = "一次最多 5 个模板。")]
        IReadOnlyList<string?>? TemplateIds
) : IRequestBody;
