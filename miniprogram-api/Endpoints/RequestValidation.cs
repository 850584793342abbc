using WeChatRights.Core.Data;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.MiniprogramApi.Endpoints;

internal static class RequestValidation
{
    /// <summary>Checks the annotations of every body of the group before its handler runs. The core checks its commands again.</summary>
    public static RouteGroupBuilder Validated(this RouteGroupBuilder group)
    {
        group.AddEndpointFilter(
            (context, next) =>
            {
                foreach (var body in context.Arguments.OfType<IRequestBody>())
                {
                    var problems = ShapeValidator.Validate(body);
                    if (problems.Count > 0)
                    {
                        throw new DomainException(CommonErrors.Invalid, problems);
                    }
                }

                return next(context);
            }
        );
        return group;
    }
}

/// <summary>Marks what is read from a request's body.</summary>
internal interface IRequestBody;
