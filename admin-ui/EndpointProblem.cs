using WeChatRights.AdminUi.DisplayText;

namespace WeChatRights.AdminUi;

/// <summary>A refusal as the answer of an endpoint that is no page.</summary>
internal static class EndpointProblem
{
    public static IResult Of(ProblemTexts problems, DomainError error)
    {
        var problem = problems.Of(new DomainException(error));
        return Results.Problem(
            problem.Advice,
            statusCode: StatusOf(error.Kind),
            title: problem.Title,
            extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["code"] = error.Code }
        );
    }

    private static int StatusOf(ErrorKind kind) =>
        kind switch
        {
            ErrorKind.Unauthenticated => StatusCodes.Status401Unauthorized,
            ErrorKind.Forbidden => StatusCodes.Status403Forbidden,
            ErrorKind.NotFound => StatusCodes.Status404NotFound,
            ErrorKind.Unavailable => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status422UnprocessableEntity,
        };
}
