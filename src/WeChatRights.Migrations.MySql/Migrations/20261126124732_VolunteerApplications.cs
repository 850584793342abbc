using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WeChatRights.Migrations.MySql.Migrations
{
    /// <inheritdoc />
    public partial class VolunteerApplications : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder
                .AlterColumn<Guid>(
                    name: "registered_by",
                    table: "volunteers",
                    type: "char(36)",
                    nullable: true,
                    collation: "ascii_general_ci",
                    oldClrType: typeof(Guid),
                    oldType: "char(36)"
                )
                .OldAnnotation("Relational:Collation", "ascii_general_ci");

            migrationBuilder.AddColumn<string>(
                name: "agreed_rules",
                table: "volunteers",
                type: "varchar(16)",
                unicode: false,
                maxLength: 16,
                nullable: false,
                defaultValue: "",
                collation: "utf8mb4_unicode_520_ci"
            );

            migrationBuilder.AddColumn<byte[]>(
                name: "applicant",
                table: "volunteers",
                type: "varbinary(32)",
                maxLength: 32,
                nullable: true
            );

            migrationBuilder.AddColumn<bool>(
                name: "paused_herself",
                table: "volunteers",
                type: "tinyint(1)",
                nullable: false,
                defaultValue: false
            );

            migrationBuilder.CreateIndex(name: "IX_volunteers_applicant", table: "volunteers", column: "applicant", unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_volunteers_applicant", table: "volunteers");

            migrationBuilder.DropColumn(name: "agreed_rules", table: "volunteers");

            migrationBuilder.DropColumn(name: "applicant", table: "volunteers");

            migrationBuilder.DropColumn(name: "paused_herself", table: "volunteers");

            migrationBuilder
                .AlterColumn<Guid>(
                    name: "registered_by",
                    table: "volunteers",
                    type: "char(36)",
                    nullable: false,
                    defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                    collation: "ascii_general_ci",
                    oldClrType: typeof(Guid),
                    oldType: "char(36)",
                    oldNullable: true
                )
                .OldAnnotation("Relational:Collation", "ascii_general_ci");
        }
    }
}
